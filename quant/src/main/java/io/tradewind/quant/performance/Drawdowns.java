// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Losses from a peak in a series of returns, whose wealth starts at 1 before the first of them. */
public final class Drawdowns {
    private Drawdowns() {}

    /**
     * One loss from a peak, until the peak is reached again.
     *
     * @param from index of the first return below the peak
     * @param trough index of the return after which the loss is largest
     * @param to index of the return that reaches the peak again; -1 while it is not
     * @param depth share of the peak that was lost, below 0
     * @param length returns from {@code from} to {@code to}, both counted; to one past the last return while the peak is not reached
     */
    public record Drawdown(int from, int trough, int to, double depth, int length) {}

    /**
     * Wealth over its peak so far, less 1.
     *
     * @param returns simple returns
     * @return one value per return, 0 or less
     */
    public static double[] ofReturns(double[] returns) {
        double[] depths = new double[returns.length];
        double wealth = 1;
        double peak = 1;
        for (int i = 0; i < returns.length; i++) {
            wealth *= 1 + returns[i];
            peak = Math.max(peak, wealth);
            depths[i] = wealth / peak - 1;
        }
        return depths;
    }

    /**
     * The largest loss from a peak.
     *
     * @param returns simple returns
     * @return 0 or less; NaN without returns
     */
    public static double deepest(double[] returns) {
        return SampleMoments.minimum(ofReturns(returns));
    }

    /**
     * All losses, in order of time.
     *
     * @param returns simple returns
     * @return none, if wealth never fell below its peak
     */
    public static List<Drawdown> episodes(double[] returns) {
        double[] depths = ofReturns(returns);
        List<Drawdown> episodes = new ArrayList<>();
        int from = -1;
        int trough = -1;
        for (int i = 0; i < depths.length; i++) {
            if (depths[i] < 0) {
                from = from < 0 ? i : from;
                trough = trough < 0 || depths[i] < depths[trough] ? i : trough;
            } else if (from >= 0) {
                episodes.add(new Drawdown(from, trough, i, depths[trough], i - from + 1));
                from = -1;
                trough = -1;
            }
        }
        if (from >= 0) {
            episodes.add(new Drawdown(from, trough, -1, depths[trough], depths.length - from + 1));
        }
        return episodes;
    }

    /**
     * The deepest losses, as PerformanceAnalytics 2.0.8 {@code table.Drawdowns} lists them.
     *
     * @param returns simple returns
     * @param most how many at most
     * @return the deepest first
     */
    public static List<Drawdown> worst(double[] returns, int most) {
        return episodes(returns).stream()
                .sorted(Comparator.comparingDouble(Drawdown::depth))
                .limit(most)
                .toList();
    }

    /**
     * Where the largest loss began and ended, in points of wealth: 0 is before the first return.
     *
     * @param returns simple returns, at least one
     * @return first point of the highest wealth before the trough, and the trough
     */
    public static int[] deepestPoints(double[] returns) {
        double[] depths = ofReturns(returns);
        int trough = 0;
        for (int i = 1; i <= depths.length; i++) {
            double before = trough == 0 ? 0 : depths[trough - 1];
            trough = depths[i - 1] < before ? i : trough;
        }
        int peak = 0;
        double wealth = 1;
        double highest = 1;
        for (int i = 1; i <= trough; i++) {
            wealth *= 1 + returns[i - 1];
            if (wealth > highest) {
                peak = i;
                highest = wealth;
            }
        }
        return new int[] {peak, trough};
    }
}
