// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

/** The largest power of ten that divides all values seen. */
public final class DecimalStep {
    private static final long LARGEST = 1_000_000_000_000L;

    private long step = LARGEST;

    /** No value was seen. */
    public DecimalStep() {}

    /**
     * Takes a value.
     *
     * @param value any; 0 changes nothing
     */
    public void add(long value) {
        while (value % step != 0) {
            step /= 10;
        }
    }

    /**
     * The step.
     *
     * @return a power of ten, at least 1
     */
    public long step() {
        return step;
    }
}
