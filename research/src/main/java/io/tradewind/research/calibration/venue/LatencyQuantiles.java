// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.performance.SampleMoments;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The empirical distribution of a latency as a file.
 *
 * <pre>
 *   probability,latency_ns        header
 *   0.000000,0                    rising in both columns; from probability 0 to 1
 *   ...
 *   1.000000,212345678
 * </pre>
 */
public final class LatencyQuantiles {
    /** Name of the file. */
    public static final String FILE_NAME = "latency-quantiles.csv";

    private static final double NANOSECONDS = 1e6;

    private LatencyQuantiles() {}

    /**
     * The file's text.
     *
     * @param sortedMs latencies in milliseconds, rising, at least one
     * @return header and rows
     */
    public static String format(double[] sortedMs) {
        StringBuilder text = new StringBuilder("probability,latency_ns\n");
        long last = Long.MIN_VALUE;
        for (double probability : probabilities()) {
            long ns = Math.round(SampleMoments.quantileOfSorted(sortedMs, probability) * NANOSECONDS);
            last = last == Long.MIN_VALUE ? ns : Math.max(ns, last + 1);
            text.append(String.format(Locale.ROOT, "%.6f,%d%n", probability, last));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** 0, 1 and whole percents, with finer steps in both tails. */
    private static double[] probabilities() {
        DoubleStream low = DoubleStream.of(0, 0.0001, 0.001, 0.0025, 0.005);
        DoubleStream middle = IntStream.rangeClosed(1, 99).mapToDouble(percent -> percent / 100.0);
        DoubleStream high = DoubleStream.of(0.995, 0.9975, 0.999, 0.9995, 0.9999, 1);
        return DoubleStream.concat(DoubleStream.concat(low, middle), high).toArray();
    }
}
