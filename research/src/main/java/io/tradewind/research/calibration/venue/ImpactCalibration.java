// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.inference.OriginRegression;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.research.calibration.LongSamples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Market impact: the mid's move after an order, and what it costs to walk the book.
 *
 * <p>The mid before an order is the one that was received {@link TaggedOrders#MARGIN_NS} before its first trade, since quotes and trades
 * of one event reach the log that far apart.
 *
 * @param fits one for each horizon that the log is long enough for
 * @param walk cost of walking the displayed book, by size
 */
public record ImpactCalibration(List<ImpactFit> fits, List<BookWalk.Cost> walk) {
    /** Horizons, in seconds. */
    static final double[] HORIZONS = {1, 10, 60};

    /** Buckets of sizes. */
    static final int BUCKETS = 12;

    private static final int RESAMPLES = 999;
    private static final double CONFIDENCE = 0.95;
    private static final int LEAST_BLOCK_SECONDS = 10;
    private static final int LEAST_ORDERS = 100;
    private static final double BASIS_POINTS = 1e4;
    private static final long SECOND_NS = 1_000_000_000L;

    /** Copies the lists. */
    public ImpactCalibration {
        fits = List.copyOf(fits);
        walk = List.copyOf(walk);
    }

    /**
     * Fits a sample.
     *
     * @param sample of a log with quotes
     * @param seed of the intervals
     * @return the fits
     */
    static ImpactCalibration of(VenueSample sample, long seed) {
        List<ImpactFit> fits = new ArrayList<>();
        for (double horizon : HORIZONS) {
            Moves moves = new Moves(sample, Math.round(horizon * SECOND_NS));
            if (moves.size >= LEAST_ORDERS && moves.sigma > 0) {
                fits.add(moves.fit(seed));
            }
        }
        double most = 0;
        for (int i = 0; i < sample.orders.size(); i++) {
            most = Math.max(most, (double) sample.orders.quantity(i));
        }
        return new ImpactCalibration(fits, sample.walk.costs((double) sample.tradeStep(), 20 * most));
    }

    /** Sizes and moves of the orders over one horizon. */
    private static final class Moves {
        private final VenueSample sample;
        private final long horizonNs;
        private final double sigma;
        private final double volume;
        private final double[] shares;
        private final double[] moves;
        private final int[] seconds;
        private int size;

        Moves(VenueSample sample, long horizonNs) {
            this.sample = sample;
            this.horizonNs = horizonNs;
            OrderPath orders = sample.orders;
            shares = new double[orders.size()];
            moves = new double[orders.size()];
            seconds = new int[orders.size()];
            sigma = sigma();
            volume = volume();
            collect();
        }

        private void collect() {
            OrderPath orders = sample.orders;
            LongSamples times = sample.quoteTimesNs;
            if (times.size() == 0 || !(sigma > 0)) {
                return;
            }
            long firstNs = times.get(0);
            long lastNs = times.get(times.size() - 1);
            Mids before = new Mids(sample);
            Mids after = new Mids(sample);
            for (int i = 0; i < orders.size(); i++) {
                long nowNs = orders.receivedNs(i);
                if (nowNs - TaggedOrders.MARGIN_NS >= firstNs && nowNs + horizonNs <= lastNs) {
                    double from = before.logAt(nowNs - TaggedOrders.MARGIN_NS);
                    shares[size] = orders.quantity(i) / volume;
                    moves[size] = orders.sign(i) * (after.logAt(nowNs + horizonNs) - from) / sigma;
                    seconds[size++] = (int) ((nowNs - firstNs) / SECOND_NS);
                }
            }
        }

        private double volume() {
            OrderPath orders = sample.orders;
            double sum = 0;
            for (int i = 0; i < orders.size(); i++) {
                sum += orders.quantity(i);
            }
            long spanNs = orders.size() == 0 ? 1 : orders.receivedNs(orders.size() - 1) - orders.receivedNs(0);
            return sum * horizonNs / Math.max(1, spanNs);
        }

        /** Root mean square of returns over the horizon, from every second on. */
        private double sigma() {
            LongSamples times = sample.quoteTimesNs;
            double squares = 0;
            int count = 0;
            Mids start = new Mids(sample);
            Mids end = new Mids(sample);
            long lastNs = times.size() == 0 ? 0 : times.get(times.size() - 1);
            for (long ns = times.size() == 0 ? 1 : times.get(0); ns + horizonNs <= lastNs; ns += SECOND_NS) {
                double move = end.logAt(ns + horizonNs) - start.logAt(ns);
                squares += move * move;
                count++;
            }
            return count == 0 ? 0 : StrictMath.sqrt(squares / count);
        }

        ImpactFit fit(long seed) {
            double[] x = Arrays.copyOf(shares, size);
            double[] roots = Arrays.stream(x).map(StrictMath::sqrt).toArray();
            double[] y = Arrays.copyOf(moves, size);
            int[] cells = Arrays.copyOf(seconds, size);
            int horizon = (int) Math.max(1, horizonNs / SECOND_NS);
            OriginRegression.Dependence dependence = new OriginRegression.Dependence(
                    cells[size - 1] + 1,
                    horizon + 1,
                    Math.max(LEAST_BLOCK_SECONDS, 2 * horizon),
                    RESAMPLES,
                    CONFIDENCE,
                    seed);
            return new ImpactFit(
                    (double) horizonNs / SECOND_NS,
                    sigma * BASIS_POINTS,
                    volume / sample.tradeStep(),
                    OriginRegression.of(x, y, cells, dependence),
                    OriginRegression.of(roots, y, cells, dependence),
                    buckets(x, y));
        }

        private static List<ImpactFit.Bucket> buckets(double[] x, double[] y) {
            Integer[] order = new Integer[x.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
            List<ImpactFit.Bucket> buckets = new ArrayList<>();
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                int from = bucket * x.length / BUCKETS;
                int to = (bucket + 1) * x.length / BUCKETS;
                double[] sizes = new double[to - from];
                double[] moves = new double[to - from];
                for (int i = from; i < to; i++) {
                    sizes[i - from] = x[order[i]];
                    moves[i - from] = y[order[i]];
                }
                double error = SampleMoments.standardDeviation(moves, 1) / StrictMath.sqrt(moves.length);
                buckets.add(new ImpactFit.Bucket(
                        SampleMoments.mean(sizes), SampleMoments.mean(moves), error, moves.length));
            }
            return buckets;
        }
    }

    /** The mid at rising times. */
    private static final class Mids {
        private final LongSamples times;
        private final LongSamples twice;
        private int at;

        Mids(VenueSample sample) {
            times = sample.quoteTimesNs;
            twice = sample.twiceMids;
        }

        double logAt(long timeNs) {
            while (at + 1 < times.size() && times.get(at + 1) <= timeNs) {
                at++;
            }
            return StrictMath.log(twice.get(at) / 2.0);
        }
    }
}
