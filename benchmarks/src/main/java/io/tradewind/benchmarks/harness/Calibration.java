// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

/**
 * How fast the machine was while a benchmark ran: a fixed piece of integer and memory work, timed before and after it. Runs on a faster
 * machine or under a different load can so be compared as ratios.
 *
 * @param beforeNs best round before the benchmark, nanoseconds
 * @param afterNs best round after it
 */
public record Calibration(long beforeNs, long afterNs) {
    private static final int ROUNDS = 15;
    private static final int STEPS = 10_000_000;
    private static final int TABLE = 1 << 12;
    private static final double STEADY = 0.05;

    /** Refuses times that are none. */
    public Calibration {
        if (beforeNs < 1 || afterNs < 1) {
            throw new IllegalArgumentException(
                    "calibration loops take at least 1 ns, but took " + beforeNs + " and " + afterNs + " ns");
        }
    }

    /**
     * The loop's time while the benchmark ran.
     *
     * @return mean of before and after, nanoseconds
     */
    public double ns() {
        return (beforeNs + (double) afterNs) / 2;
    }

    /**
     * Whether the machine kept its speed.
     *
     * @return true when before and after differ by at most 5 %
     */
    public boolean steady() {
        return Math.abs(afterNs - beforeNs) <= STEADY * Math.min(beforeNs, afterNs);
    }

    /**
     * Runs the loop.
     *
     * @return best of {@value #ROUNDS} rounds, nanoseconds
     */
    public static long bestNs() {
        long best = Long.MAX_VALUE;
        long checksum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long startNs = System.nanoTime();
            checksum ^= work();
            best = Math.min(best, System.nanoTime() - startNs);
        }
        if (checksum == 0) {
            throw new IllegalStateException("an odd number of equal rounds cannot cancel out");
        }
        return best;
    }

    private static long work() {
        long[] table = new long[TABLE];
        long state = 0x9E37_79B9_7F4A_7C15L;
        for (int i = 0; i < STEPS; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            int slot = (int) state & TABLE - 1;
            table[slot] += Math.multiplyHigh(state, i | 1L) / 1_000_003;
        }
        long sum = 1;
        for (long value : table) {
            sum = 31 * sum + value;
        }
        return sum;
    }
}
