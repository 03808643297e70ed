// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

import java.util.Arrays;

/** Simple and exponential averages of a series. */
public final class AverageBatch {

    private static final double HALF_ULP = 0x1p-53;

    private AverageBatch() {}

    /** {@code 8 / alpha 2^-53}: the rounding of one step, in both forms, times the memory of the average. */
    public static double exponentialTolerance(double alpha) {
        return 8 / alpha * HALF_ULP;
    }

    /**
     * Means of the last {@code period} values.
     *
     * <p>The running sum takes in {@code arriving - leaving} as one term; the streaming form subtracts first and adds then. Over n values
     * the two sums differ by at most {@code 4 n 2^-53} of the largest sum, and by about {@code sqrt(n) 2^-53} of it on real series.
     *
     * @return false when a value is not finite
     */
    public static boolean simple(double[] x, int period, double[] out) {
        int first = Math.min(period - 1, x.length);
        double sum = 0;
        for (int i = 0; i < first; i++) {
            sum += x[i];
            out[i] = Double.NaN;
        }
        if (first == x.length) {
            return Double.isFinite(sum);
        }
        sum += x[first];
        double reciprocal = 1.0 / period;
        out[first] = sum / period;
        for (int i = period; i < x.length; i++) {
            sum += x[i] - x[i - period];
            out[i] = sum * reciprocal;
        }
        return Double.isFinite(sum);
    }

    /**
     * Exponential averages {@code y = (1 - alpha) y + alpha x}, which is {@code y = (x - y) alpha + y} but for the rounding: the two
     * differ by at most {@link #exponentialTolerance} of the largest magnitude of the values.
     *
     * @param seeds number of values whose mean starts the recursion, at least 1
     * @param alpha weight of the latest value, above 0 and at most 1
     * @return false when a value is not finite
     */
    public static boolean exponential(double[] x, int seeds, double alpha, double[] out) {
        int first = Math.min(seeds - 1, x.length);
        double sum = 0;
        for (int i = 0; i < first; i++) {
            sum += x[i];
        }
        Arrays.fill(out, 0, first, Double.NaN);
        if (first == x.length) {
            return Double.isFinite(sum);
        }
        double average = (sum + x[first]) / seeds;
        out[first] = average;
        double keep = 1 - alpha;
        for (int i = seeds; i < x.length; i++) {
            average = Math.fma(average, keep, alpha * x[i]);
            out[i] = average;
        }
        return Double.isFinite(average);
    }
}
