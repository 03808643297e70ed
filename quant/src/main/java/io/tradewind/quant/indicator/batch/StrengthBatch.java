// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

import io.tradewind.quant.indicator.kernel.ZeroTest;
import java.util.Arrays;

/** Relative strength index of a series. */
public final class StrengthBatch {

    private StrengthBatch() {}

    /** {@code 16 period 2^-53}: four roundings a step, in both forms, times the memory of the averages. */
    public static double tolerance(int period) {
        return 16 * period * 0x1p-53;
    }

    /**
     * Fills {@code 100 gain / total}, where gain is Wilder's average of the rises and total that of the absolute changes.
     *
     * <p>An average is {@code average (period - 1) / period + change / period}, and total stands for gain plus loss: the values differ
     * from the streaming form by at most {@link #tolerance} of 100. At a bar where nothing has moved for so long that total passes
     * 1e-14, one form may take it for zero a bar before the other.
     *
     * @return false when a value is not finite, or there is no bar with an output
     */
    public static boolean index(double[] x, int period, double[] out) {
        if (x.length <= period) {
            return false;
        }
        Arrays.fill(out, 0, period, Double.NaN);
        double gain = 0;
        double total = 0;
        for (int i = 1; i <= period; i++) {
            double change = x[i] - x[i - 1];
            gain += Math.max(change, 0);
            total += Math.abs(change);
        }
        gain /= period;
        total /= period;
        out[period] = percent(gain, total);
        double keep = (period - 1.0) / period;
        double share = 1.0 / period;
        for (int i = period + 1; i < x.length; i++) {
            double change = x[i] - x[i - 1];
            double size = Math.abs(change);
            gain = Math.fma(gain, keep, (size + change) * (0.5 * share));
            total = Math.fma(total, keep, size * share);
            out[i] = percent(gain, total);
        }
        return Double.isFinite(total);
    }

    private static double percent(double gain, double total) {
        return ZeroTest.isZeroOrNegative(total) ? 0 : 100 * gain / total;
    }
}
