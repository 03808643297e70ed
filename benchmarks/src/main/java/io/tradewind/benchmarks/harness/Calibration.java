// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

/**
 * A fixed piece of integer and memory work that says how fast the machine is at the moment, so that runs on different machines
 * and under different load can be compared as ratios.
 */
public final class Calibration {
    private static final int ROUNDS = 15;
    private static final int STEPS = 10_000_000;
    private static final int TABLE = 1 << 12;

    private Calibration() {}

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
