// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.List;
import org.HdrHistogram.Histogram;

/** The percentiles that are reported of every histogram. */
public final class Percentiles {
    private Percentiles() {}

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
