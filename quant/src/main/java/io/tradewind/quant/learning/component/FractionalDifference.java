// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.component;

import java.util.Arrays;

/**
 * Fractional difference with a window of fixed width: as stationary as needed, with as much memory as possible.
 *
 * <p>Source: Hosking (1981); López de Prado (2018), snippet 5.3. Weights {@code w0 = 1, wk = -w(k-1) (d - k + 1) / k}, cut before the
 * first whose magnitude is below the threshold.
 */
public final class FractionalDifference {

    private static final int MOST_WEIGHTS = 10_000_000;

    private FractionalDifference() {}

    /**
     * The weights, that of the present value first.
     *
     * @param order d, above 0 and below 5; 1 is the first difference
     * @param threshold smallest magnitude kept, above 0 and below 1
     */
    public static double[] weights(double order, double threshold) {
        if (!(order > 0 && order < 5) || !(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException(
                    "order must lie in (0, 5) and the threshold in (0, 1), got " + order + " and " + threshold);
        }
        double[] weights = new double[64];
        weights[0] = 1;
        int count = 1;
        double next = -order;
        while (StrictMath.abs(next) >= threshold && count < MOST_WEIGHTS) {
            if (count == weights.length) {
                weights = Arrays.copyOf(weights, 2 * count);
            }
            weights[count++] = next;
            next = -next * (order - count + 1) / count;
        }
        return Arrays.copyOf(weights, count);
    }

    /**
     * Differences a series.
     *
     * @return as many values; NaN before the first full window
     */
    public static double[] of(double[] values, double order, double threshold) {
        double[] weights = weights(order, threshold);
        double[] result = new double[values.length];
        Arrays.fill(result, Double.NaN);
        for (int i = weights.length - 1; i < values.length; i++) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * values[i - k];
            }
            result[i] = sum;
        }
        return result;
    }
}
