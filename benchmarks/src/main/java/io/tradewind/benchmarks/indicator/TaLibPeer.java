// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.indicator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the C driver of {@code benchmarks/peers/talib}, whose executable an environment variable names. */
final class TaLibPeer {
    /** Names the executable. */
    static final String VARIABLE = "TRADEWIND_TALIB_BENCH";

    private final String executable;

    private TaLibPeer(String executable) {
        this.executable = executable;
    }

    static Optional<TaLibPeer> find() {
        return Optional.ofNullable(System.getenv(VARIABLE)).map(TaLibPeer::new);
    }

    /**
     * What one run of the driver measured, in nanoseconds a bar.
     *
     * @param best smallest of its rounds
     * @param median median of its rounds
     */
    record Round(double best, double median) {
        Round orLess(Round other) {
            return new Round(Math.min(best, other.best), Math.min(median, other.median));
        }
    }

    /** Runs the driver once; times by the name of the function. */
    Map<String, Round> measure() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(executable).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(executable + " failed: " + output);
        }
        Map<String, Round> times = new TreeMap<>();
        for (String line : output.lines().toList()) {
            String[] fields = line.strip().split("\\s+");
            times.put(fields[0], new Round(Double.parseDouble(fields[1]), Double.parseDouble(fields[2])));
        }
        return times;
    }
}
