// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.simulation.latency.LatencyHistogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measured latencies as a file.
 *
 * <pre>
 *   probability,latency_ns        quantiles, rising from probability 0 to 1
 *   0,812345
 *   1,212345678
 *
 *   latency_ns,count              buckets: the count of latencies from the row before to this one
 *   1000000,0                     the first row is the least latency and counts none
 *   2000000,3124
 * </pre>
 */
final class LatencyFile {
    private static final String QUANTILES = "probability,latency_ns";
    private static final String COUNTS = "latency_ns,count";

    private LatencyFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is not such a file; the message names the line
     */
    static LatencyHistogram read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String header = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (!header.equals(QUANTILES) && !header.equals(COUNTS)) {
            throw new IllegalArgumentException(
                    "line 1 is '" + header + "', not '" + QUANTILES + "' or '" + COUNTS + "'");
        }
        double[] first = new double[lines.size() - 1];
        long[] second = new long[lines.size() - 1];
        for (int i = 0; i < first.length; i++) {
            row(lines.get(i + 1), i, first, second);
        }
        return header.equals(QUANTILES) ? LatencyHistogram.ofQuantiles(first, second) : counts(first, second);
    }

    private static void row(String line, int i, double[] first, long[] second) {
        String[] cells = line.strip().split(",", -1);
        try {
            if (cells.length != 2) {
                throw new NumberFormatException(cells.length + " cells");
            }
            first[i] = Double.parseDouble(cells[0]);
            second[i] = Long.parseLong(cells[1]);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + (i + 2) + " is '" + line + "', not two numbers", e);
        }
    }

    private static LatencyHistogram counts(double[] bounds, long[] counts) {
        if (counts.length < 2 || counts[0] != 0) {
            throw new IllegalArgumentException(
                    "line 2 must be the least latency with the count 0, and buckets must follow");
        }
        long[] boundsNs = new long[bounds.length];
        long[] buckets = new long[bounds.length - 1];
        for (int i = 0; i < bounds.length; i++) {
            boundsNs[i] = (long) bounds[i];
        }
        System.arraycopy(counts, 1, buckets, 0, buckets.length);
        return LatencyHistogram.ofCounts(boundsNs, buckets);
    }
}
