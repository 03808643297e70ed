// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

/**
 * The length of a time bar.
 *
 * @param lengthNs nanoseconds, positive
 */
public record BarInterval(long lengthNs) {
    private static final String UNITS = "smhdw";
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long[] UNIT_NS = {
        SECOND_NS, 60 * SECOND_NS, 3_600 * SECOND_NS, 86_400 * SECOND_NS, 604_800 * SECOND_NS
    };

    /** Checks the length. */
    public BarInterval {
        if (lengthNs <= 0) {
            throw new IllegalArgumentException("a bar interval must be positive: " + lengthNs);
        }
    }

    /**
     * Parses a count and a unit.
     *
     * @param text for example {@code 1s}, {@code 5m}, {@code 4h}, {@code 1d}, {@code 1w}
     * @return the interval
     * @throws IllegalArgumentException when the text is no interval
     */
    public static BarInterval parse(String text) {
        int last = text.length() - 1;
        int unit = last < 1 ? -1 : UNITS.indexOf(text.charAt(last));
        if (unit < 0) {
            throw invalid(text);
        }
        try {
            long count = Long.parseLong(text.substring(0, last));
            return new BarInterval(Math.multiplyExact(count, UNIT_NS[unit]));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw invalid(text);
        }
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException(
                "not a bar interval: '" + text + "' (write a count and one of s, m, h, d, w, such as 1m or 4h)");
    }

    @Override
    public String toString() {
        for (int unit = UNIT_NS.length - 1; unit >= 0; unit--) {
            if (lengthNs % UNIT_NS[unit] == 0) {
                return lengthNs / UNIT_NS[unit] + String.valueOf(UNITS.charAt(unit));
            }
        }
        return lengthNs + "ns";
    }
}
