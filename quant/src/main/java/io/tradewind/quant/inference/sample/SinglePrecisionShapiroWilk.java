// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.sample;

/**
 * Royston's {@code 1 - W} with every operation rounded to single precision, in the order of the sample.
 *
 * <p>AS R94 was published in single precision, and scipy 1.10 runs it so: over thousands of values the rounding of its sums moves a small p by
 * some parts in a thousand. The weights come in double precision and are rounded once.
 */
final class SinglePrecisionShapiroWilk {
    private SinglePrecisionShapiroWilk() {}

    /** The lack of fit of sorted values, given the weights of the upper half, the largest value first. */
    static double lackOfFit(double[] sorted, double[] weights) {
        int n = sorted.length;
        float[] values = scaled(sorted);
        float[] signed = new float[n];
        for (int i = 0; i < n; i++) {
            int fromEnd = Math.min(i, n - 1 - i);
            float magnitude = fromEnd < weights.length ? (float) weights[fromEnd] : 0;
            signed[i] = 2 * i < n ? -magnitude : magnitude;
        }
        float meanWeight = mean(signed);
        float meanValue = mean(values);
        float weightSquares = 0;
        float squares = 0;
        float products = 0;
        for (int i = 0; i < n; i++) {
            float weight = signed[i] - meanWeight;
            float value = values[i] - meanValue;
            weightSquares += weight * weight;
            squares += value * value;
            products += weight * value;
        }
        float bound = (float) Math.sqrt(weightSquares * squares);
        return (bound - products) * (bound + products) / (weightSquares * squares);
    }

    /** Deviations from the median over the range. */
    private static float[] scaled(double[] sorted) {
        int n = sorted.length;
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) (sorted[i] - median);
        }
        float range = values[n - 1] - values[0];
        for (int i = 0; i < n; i++) {
            values[i] /= range;
        }
        return values;
    }

    private static float mean(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
