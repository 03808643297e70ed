// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.table;

import java.math.BigDecimal;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Fast exact scan of short plain decimals: at most 15 digits for doubles, so that mantissa and power of ten are both exact,
 * and at most 18 for decimals, so that the digits fit a long.
 */
final class DecimalScan {
    private static final int EXACT_DIGITS = 15;
    private static final int LONG_DIGITS = 18;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private DecimalScan() {}

    /** Exact value of {@code [-]digits[.digits]}; anything else or longer is left to {@code slow}. */
    static BigDecimal exact(byte[] text, int from, int to, Supplier<BigDecimal> slow) {
        boolean negative = from < to && text[from] == '-';
        long mantissa = 0;
        int digits = 0;
        int point = -1;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9 && digits < LONG_DIGITS) {
                mantissa = 10 * mantissa + digit;
                digits++;
            } else if (text[i] == '.' && point < 0) {
                point = digits;
            } else {
                return slow.get();
            }
        }
        if (digits == 0) {
            return slow.get();
        }
        return BigDecimal.valueOf(negative ? -mantissa : mantissa, point < 0 ? 0 : digits - point);
    }

    /** Value of {@code [-]digits[.digits]}; anything else or longer is left to {@code slow}. */
    static double parse(byte[] text, int from, int to, DoubleSupplier slow) {
        boolean negative = from < to && text[from] == '-';
        long mantissa = 0;
        int digits = 0;
        int point = -1;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9 && digits < EXACT_DIGITS) {
                mantissa = 10 * mantissa + digit;
                digits++;
            } else if (text[i] == '.' && point < 0) {
                point = digits;
            } else {
                return slow.getAsDouble();
            }
        }
        if (digits == 0) {
            return slow.getAsDouble();
        }
        double value = point < 0 ? mantissa : mantissa / POWERS[digits - point];
        return negative ? -value : value;
    }
}
