// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.doctor;

import java.time.Instant;
import java.util.Locale;

/** Checks of the clocks, without a network. */
final class ClockChecks {
    private static final int STEPS = 1_000;
    private static final long SAMPLE_NS = 200_000_000L;
    private static final double TOLERATED_DRIFT_PPM = 500;
    private static final long COARSE_NS = 1_000_000L;

    private ClockChecks() {}

    static Finding resolution() {
        long stepNs = Long.MAX_VALUE;
        for (int i = 0; i < STEPS; i++) {
            long beforeNs = System.nanoTime();
            long afterNs = System.nanoTime();
            while (afterNs == beforeNs) {
                afterNs = System.nanoTime();
            }
            stepNs = Math.min(stepNs, afterNs - beforeNs);
        }
        String text = "smallest step of the monotonic clock " + stepNs + " ns";
        return stepNs < COARSE_NS
                ? Finding.ok("clock step", text)
                : Finding.warn(
                        "clock step", text, "Latency figures will be coarse; check the clock source of the machine.");
    }

    /** Compares the two clocks of the machine; the offset to UTC needs a network and is not measured. */
    static Finding drift() {
        long wallStartNs = wallNs();
        long startNs = System.nanoTime();
        while (System.nanoTime() - startNs < SAMPLE_NS) {
            Thread.onSpinWait();
        }
        long elapsedNs = System.nanoTime() - startNs;
        return drift(wallNs() - wallStartNs - elapsedNs, elapsedNs);
    }

    static Finding drift(long differenceNs, long elapsedNs) {
        double ppm = differenceNs * 1e6 / elapsedNs;
        String text = String.format(
                Locale.ROOT,
                "wall clock against monotonic clock %+.0f ppm over %d ms (offset to UTC not measured: no network used)",
                ppm,
                elapsedNs / 1_000_000);
        return Math.abs(ppm) <= TOLERATED_DRIFT_PPM
                ? Finding.ok("clock drift", text)
                : Finding.warn(
                        "clock drift", text, "The wall clock is being stepped; run NTP or chrony before trading.");
    }

    private static long wallNs() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
}
