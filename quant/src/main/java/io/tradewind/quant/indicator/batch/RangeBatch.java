// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

import java.util.Arrays;

/** Average true range of bars. */
public final class RangeBatch {

    private RangeBatch() {}

    /** {@code 8 period 2^-53}: the roundings of a step, in both forms, times the memory of the average. */
    public static double tolerance(int period) {
        return 8 * period * 0x1p-53;
    }

    /**
     * Fills Wilder's average of the true range as {@code average (period - 1) / period + range / period}: at most
     * {@link #tolerance} of the largest value away from the streaming form, which divides the sum.
     *
     * @return false when a value is not finite, or there is no bar with an output
     */
    public static boolean average(double[] high, double[] low, double[] close, int period, double[] out) {
        if (high.length <= period) {
            return false;
        }
        Arrays.fill(out, 0, period, Double.NaN);
        double average = 0;
        for (int i = 1; i <= period; i++) {
            average += trueRange(high[i], low[i], close[i - 1]);
        }
        average /= period;
        out[period] = average;
        double keep = (period - 1.0) / period;
        double share = 1.0 / period;
        for (int i = period + 1; i < high.length; i++) {
            average = Math.fma(average, keep, trueRange(high[i], low[i], close[i - 1]) * share);
            out[i] = average;
        }
        return Double.isFinite(average) && areReadable(high, low, close);
    }

    /** The true ranges read neither high and low of the first bar nor the close of the last. */
    static boolean areReadable(double[] high, double[] low, double[] close) {
        return Double.isFinite(high[0]) && Double.isFinite(low[0]) && Double.isFinite(close[close.length - 1]);
    }

    static double trueRange(double high, double low, double previousClose) {
        return Math.max(high - low, Math.max(Math.abs(previousClose - high), Math.abs(previousClose - low)));
    }
}
