// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.index;

/** Where a key belongs in a table whose length is a power of two. */
final class Slots {
    /** 2^64 divided by the golden ratio: neighbouring keys land far from each other. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private Slots() {}

    /** How far to shift a spread key so that it is a slot of a table of that many. */
    static int shift(int slots) {
        return Long.SIZE - Integer.numberOfTrailingZeros(slots);
    }

    static int home(long key, int shift) {
        return (int) (key * SPREAD >>> shift);
    }
}
