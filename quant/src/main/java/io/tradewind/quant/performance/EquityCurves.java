// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

/** Returns and drawdowns of an equity curve. */
public final class EquityCurves {

    private EquityCurves() {}

    /**
     * Simple returns {@code equity[i] / previous - 1}; the first is against {@code start}.
     *
     * @return one return per element of {@code equity}
     */
    public static double[] returns(double start, double[] equity) {
        double[] returns = new double[equity.length];
        double previous = start;
        for (int i = 0; i < equity.length; i++) {
            returns[i] = equity[i] / previous - 1;
            previous = equity[i];
        }
        return returns;
    }

    /** Shares of the running peak that are lost, {@code 1 - equity / peak}, 0 at a peak. */
    public static double[] drawdowns(double[] equity) {
        double[] drawdowns = new double[equity.length];
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < equity.length; i++) {
            peak = StrictMath.max(peak, equity[i]);
            drawdowns[i] = 1 - equity[i] / peak;
        }
        return drawdowns;
    }

    /** Root of the mean squared drawdown over all points (Martin and McCann 1987); NaN for an empty curve. */
    public static double ulcerIndex(double[] drawdowns) {
        double sum = 0;
        for (double drawdown : drawdowns) {
            sum += drawdown * drawdown;
        }
        return StrictMath.sqrt(sum / drawdowns.length);
    }

    /** Longest distance, in points, between two successive peaks; a drawdown that is open at the end counts to the end. */
    public static int longestDrawdown(double[] drawdowns) {
        int longest = 0;
        int lastPeak = 0;
        for (int i = 0; i < drawdowns.length; i++) {
            boolean atPeak = drawdowns[i] <= 0;
            boolean last = i == drawdowns.length - 1;
            if (atPeak || last) {
                int length = i - lastPeak;
                longest = atPeak && length <= 1 ? longest : StrictMath.max(longest, length);
            }
            lastPeak = atPeak ? i : lastPeak;
        }
        return longest;
    }
}
