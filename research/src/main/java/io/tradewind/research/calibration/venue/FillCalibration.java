// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.inference.CountFit;
import io.tradewind.quant.inference.LawFamily;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How orders fill: the queue, sizes of trades, trades of one order, time between orders.
 *
 * @param queue fit of the queue model
 * @param tradeLots sizes of trades, in lots
 * @param sizes laws of them
 * @param tail power law of the largest
 * @param tradeCounts orders by their number of trades, from 1 on
 * @param counts laws of that number
 * @param gapsSeconds time between orders, those of one venue time left out
 * @param arrivals laws of it
 */
public record FillCalibration(
        QueueFit queue,
        double[] tradeLots,
        LawComparison sizes,
        TailFit tail,
        long[] tradeCounts,
        List<CountFit> counts,
        double[] gapsSeconds,
        LawComparison arrivals) {
    /** Values of a thinned series, at the most. */
    static final int THINNED = 1_000;

    private static final int LEAST_ORDERS = 100;
    private static final double SECOND = 1e9;

    /**
     * Fits a sample.
     *
     * @param sample of a log
     * @param seed of all draws
     * @return the fit; empty with fewer than a hundred orders
     */
    static Optional<FillCalibration> of(VenueSample sample, long seed) {
        OrderPath orders = sample.orders;
        double[] gaps = gaps(orders);
        if (gaps.length < LEAST_ORDERS) {
            return Optional.empty();
        }
        double[] lots = sample.tradeQuantities.over((double) sample.tradeStep());
        long[] counts = counts(orders);
        return Optional.of(new FillCalibration(
                QueueFit.of(sample, seed),
                lots,
                LawComparison.of(
                        lots,
                        LawComparison.thin(lots, THINNED),
                        List.of(LawFamily.LOG_NORMAL, LawFamily.GAMMA, LawFamily.WEIBULL),
                        seed),
                TailFit.of(lots),
                counts,
                List.of(CountFit.clampedPoisson(counts), CountFit.geometric(counts)),
                gaps,
                LawComparison.of(
                        gaps,
                        LawComparison.thin(gaps, THINNED),
                        List.of(LawFamily.EXPONENTIAL, LawFamily.GAMMA, LawFamily.WEIBULL, LawFamily.LOG_NORMAL),
                        seed)));
    }

    private static double[] gaps(OrderPath orders) {
        double[] gaps = new double[Math.max(0, orders.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (orders.madeNs(i + 1) - orders.madeNs(i)) / SECOND;
        }
        return Arrays.stream(gaps).filter(gap -> gap > 0).toArray();
    }

    private static long[] counts(OrderPath orders) {
        int most = 1;
        for (int i = 0; i < orders.size(); i++) {
            most = Math.max(most, (int) orders.trades(i));
        }
        long[] counts = new long[most];
        for (int i = 0; i < orders.size(); i++) {
            counts[(int) orders.trades(i) - 1]++;
        }
        return counts;
    }
}
