// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

/** The powers of ten that fit a {@code long}. */
public final class PowersOfTen {
    /** Largest exponent whose power fits a {@code long}. */
    public static final int MAX_EXPONENT = 18;

    private static final long[] POWERS = new long[MAX_EXPONENT + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= MAX_EXPONENT; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private PowersOfTen() {}

    /**
     * Ten to the power of {@code exponent}.
     *
     * @param exponent 0 to 18
     * @return the power
     * @throws ArithmeticException when the power does not fit a {@code long}
     */
    public static long of(int exponent) {
        if (exponent < 0 || exponent > MAX_EXPONENT) {
            throw new ArithmeticException("10^" + exponent + " does not fit a long");
        }
        return POWERS[exponent];
    }

    /** Number of decimal digits of a value that is not positive; 1 for zero. Negative, so that Long.MIN_VALUE fits. */
    static int digits(long notPositive) {
        int digits = 1;
        while (digits <= MAX_EXPONENT && notPositive <= -POWERS[digits]) {
            digits++;
        }
        return digits;
    }
}
