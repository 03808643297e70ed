// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

/** The largest power of ten that divides all values seen. */
final class DecimalStep {
    private static final long LARGEST = 1_000_000_000_000L;

    private long step = LARGEST;

    void add(long value) {
        while (value % step != 0) {
            step /= 10;
        }
    }

    long step() {
        return step;
    }
}
