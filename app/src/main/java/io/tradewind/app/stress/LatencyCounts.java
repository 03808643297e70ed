// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

/**
 * Counts durations in classes that are at most 1/64 of their value wide: the largest is kept exactly, a percentile is the upper end of its class.
 * Bounded memory, one writer.
 */
final class LatencyCounts {
    private static final int BITS = 6;
    private static final int OF_A_POWER = 1 << BITS;

    private final int[] counts = new int[(Long.SIZE - BITS) * OF_A_POWER];
    private long count;
    private long highest;

    /** Counts a duration; negative ones count as 0. */
    void add(long durationNs) {
        long value = Math.max(0, durationNs);
        counts[indexOf(value)]++;
        count++;
        highest = Math.max(highest, value);
    }

    private static int indexOf(long value) {
        if (value < OF_A_POWER) {
            return (int) value;
        }
        int shift = Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(value);
        return (shift + 1) * OF_A_POWER + (int) (value >>> shift) - OF_A_POWER;
    }

    private static long highestOf(int index) {
        if (index < OF_A_POWER) {
            return index;
        }
        int shift = index / OF_A_POWER - 1;
        return ((long) (index % OF_A_POWER + OF_A_POWER + 1) << shift) - 1;
    }

    long count() {
        return count;
    }

    /** Largest duration, 0 without any. */
    long max() {
        return highest;
    }

    /** The duration that a share of all does not exceed, nearest rank; 0 without any. */
    long percentile(double percent) {
        long rank = Math.max(1, (long) Math.ceil(percent / 100 * count));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank && count > 0) {
                return Math.min(highest, highestOf(i));
            }
        }
        return 0;
    }
}
