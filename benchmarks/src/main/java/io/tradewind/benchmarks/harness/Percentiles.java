// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The percentiles that are reported of every histogram. */
public final class Percentiles {
    private static final double TAIL = 3;

    private Percentiles() {}

    /**
     * What the tail is like under contention: p99.9 against p99.
     *
     * @param what begins the line
     * @param histogram the samples
     * @return a line for people; a neighbour on the machine can miss it, so that it is told and not enforced
     */
    public static String tail(String what, Histogram histogram) {
        long p99 = histogram.getValueAtPercentile(99);
        long p999 = histogram.getValueAtPercentile(99.9);
        return String.format(
                Locale.ROOT,
                "%s: p99.9 of %,d ns is %.2f times p99 of %,d ns (rule: at most %.0f times): %s",
                what,
                p999,
                (double) p999 / Math.max(1, p99),
                p99,
                TAIL,
                p999 <= TAIL * p99 ? "kept" : "not kept");
    }

    /**
     * Samples of a closed loop as they would have been under arrivals at a fixed rate: behind each sample that is longer than the
     * interval come those that would have waited meanwhile. {@link PacedLoad} measures instead of supposing, where that can be done.
     *
     * @param closed samples, nanoseconds
     * @param intervalNs from one arrival to the next, 1 or more
     * @return a new histogram
     */
    public static Histogram atRate(Histogram closed, long intervalNs) {
        return closed.copyCorrectedForCoordinatedOmission(intervalNs);
    }

    /**
     * Figures of a histogram of nanoseconds.
     *
     * @param what begins each key
     * @param histogram the samples
     * @param compared whether p50 and p99 are compared with a baseline
     * @return p50, p95, p99, p99.9 and the largest
     */
    public static List<Figure> of(String what, Histogram histogram, boolean compared) {
        Figure.Rule rule = compared ? Figure.Rule.TIME : Figure.Rule.NONE;
        return List.of(
                at(what, histogram, 50, "p50", rule),
                at(what, histogram, 95, "p95", Figure.Rule.NONE),
                at(what, histogram, 99, "p99", rule),
                at(what, histogram, 99.9, "p99.9", Figure.Rule.NONE),
                at(what, histogram, 100, "max", Figure.Rule.NONE));
    }

    private static Figure at(String what, Histogram histogram, double percentile, String label, Figure.Rule rule) {
        return new Figure(what + ": " + label, histogram.getValueAtPercentile(percentile), "ns", rule);
    }
}
