// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

import java.util.Arrays;

/**
 * Average directional index of bars.
 *
 * <p>Wilder's sums are {@code sum (period - 1) / period + term}, and the index is taken from the two sums of movements directly, since the
 * range cancels: at most {@link #tolerance} of 100 away from the streaming form. At a bar where the range or the sum of the
 * indicators passes 1e-14, one form may take it for zero a bar before the other.
 */
public final class DirectionalBatch {

    private static final double ZERO = 1e-14;
    /** A sum of the two indicators, in percent, is zero below 1e-14; here the sums of movements are compared with the range. */
    private static final double ZERO_SHARE = ZERO / 100;

    private DirectionalBatch() {}

    /** {@code 64 period 2^-53}: the roundings of a step, in both forms, times the memory of sums and average. */
    public static double tolerance(int period) {
        return 64 * period * 0x1p-53;
    }

    /**
     * Fills the average directional index.
     *
     * @return false when a value is not finite, or there is no bar with an output
     */
    public static boolean average(double[] high, double[] low, double[] close, int period, double[] out) {
        int first = 2 * period - 1;
        int n = high.length;
        if (n <= first) {
            return false;
        }
        double plus = 0;
        double minus = 0;
        double range = 0;
        double average = 0;
        double share = 1.0 / period;
        double keepAll = (period - 1.0) / period;
        for (int i = 1; i < n; i++) {
            double keep = i < period ? 1 : keepAll;
            double up = high[i] - high[i - 1];
            double down = low[i - 1] - low[i];
            plus = Math.fma(plus, keep, larger(up, down));
            minus = Math.fma(minus, keep, larger(down, up));
            range = Math.fma(range, keep, RangeBatch.trueRange(high[i], low[i], close[i - 1]));
            double sum = plus + minus;
            if (i >= period && range >= ZERO && sum >= ZERO_SHARE * range) {
                double index = 100 * Math.abs(plus - minus) / sum;
                average = Math.fma(average, i <= first ? 1 : keepAll, index * share);
            }
            out[i] = average;
        }
        Arrays.fill(out, 0, first, Double.NaN);
        return Double.isFinite(average + range) && RangeBatch.areReadable(high, low, close);
    }

    /** The movement, where it is positive and exceeds the opposite one; otherwise 0. Selected by sign bits: signs are not predictable. */
    private static double larger(double movement, double opposite) {
        long bits = Double.doubleToRawLongBits(movement);
        long positive = ~(bits >> 63);
        long exceeds = Double.doubleToRawLongBits(opposite - movement) >> 63;
        return Double.longBitsToDouble(bits & positive & exceeds);
    }
}
