// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

/** Sizes that a ring can have exactly. A capacity is never rounded in silence. */
final class Capacities {
    /** Largest number of elements: a ring is memory that is held for good. */
    static final int MOST = 1 << 24;

    private Capacities() {}

    static int powerOfTwo(String what, int value, int least, int most) {
        if (value < least || value > most || Integer.bitCount(value) != 1) {
            throw new IllegalArgumentException(
                    what + " must be a power of two from " + least + " to " + most + ", but is " + value);
        }
        return value;
    }

    static int between(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most + ", but is " + value);
        }
        return value;
    }
}
