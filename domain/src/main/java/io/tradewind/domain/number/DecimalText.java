// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import java.nio.charset.StandardCharsets;

/**
 * Decimal text to scaled {@code long} and back, without {@code BigDecimal} on the usual path.
 *
 * <p>Written form: no exponent, no trailing zeros after the point, {@code -} for negative values.
 */
public final class DecimalText {
    /** Bytes that any value needs at the most. */
    public static final int MAX_LENGTH = 21;

    private DecimalText() {}

    /**
     * Parses a decimal into a scaled {@code long}, exactly.
     *
     * @param text holds the number
     * @param from first character
     * @param to character after the last
     * @param scale decimals of the result, 0 to 18
     * @return {@code value * 10^scale}
     * @throws DecimalException when it is no number, or does not fit the scale or a {@code long} exactly
     */
    public static long parse(CharSequence text, int from, int to, int scale) {
        int position = from;
        boolean negative = false;
        if (position < to && (text.charAt(position) == '-' || text.charAt(position) == '+')) {
            negative = text.charAt(position) == '-';
            position++;
        }
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; position < to; position++) {
            char c = text.charAt(position);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && digits < PowersOfTen.MAX_EXPONENT) {
                value = value * 10 + (c - '0');
                digits++;
                decimals = decimals < 0 ? decimals : decimals + 1;
            } else {
                return parseSlowly(text, from, to, scale);
            }
        }
        if (digits == 0) {
            throw notExact(text, from, to, scale);
        }
        return rescale(negative ? -value : value, Math.max(decimals, 0), scale, text, from, to);
    }

    private static long rescale(long value, int decimals, int scale, CharSequence text, int from, int to) {
        if (decimals > scale) {
            long power = PowersOfTen.of(decimals - scale);
            if (value % power != 0) {
                throw notExact(text, from, to, scale);
            }
            return value / power;
        }
        long power = PowersOfTen.of(scale - decimals);
        if (Math.multiplyHigh(value, power) != value * power >> 63) {
            throw notExact(text, from, to, scale);
        }
        return value * power;
    }

    private static long parseSlowly(CharSequence text, int from, int to, int scale) {
        try {
            return Decimal.parse(text.subSequence(from, to)).unscaledAt(scale);
        } catch (ArithmeticException e) {
            throw notExact(text, from, to, scale);
        }
    }

    private static DecimalException notExact(CharSequence text, int from, int to, int scale) {
        return new DecimalException(
                "not a number with at most " + scale + " decimals: '" + text.subSequence(from, to) + "'");
    }

    /**
     * Plain text of a scaled value.
     *
     * @param value the digits, signed
     * @param scale decimals, 0 to 18
     * @return for example {@code -0.015} for (-1500, 5)
     */
    public static String format(long value, int scale) {
        byte[] text = new byte[MAX_LENGTH];
        int length = write(text, 0, value, scale);
        return new String(text, 0, length, StandardCharsets.US_ASCII);
    }

    /**
     * Writes a scaled value as ASCII.
     *
     * @param target receives the bytes
     * @param offset where the first byte goes
     * @param value the digits, signed
     * @param scale decimals, 0 to 18
     * @return the offset after the last byte
     * @throws IndexOutOfBoundsException when fewer than {@link #MAX_LENGTH} bytes are left and the text needs them
     */
    public static int write(byte[] target, int offset, long value, int scale) {
        int position = offset;
        if (value < 0) {
            target[position++] = '-';
        }
        long power = PowersOfTen.of(scale);
        long whole = value / power;
        long fraction = Math.abs(value % power);
        position = writeWhole(target, position, whole < 0 ? whole : -whole);
        return fraction == 0 ? position : writeFraction(target, position, fraction, scale);
    }

    private static int writeWhole(byte[] target, int offset, long notPositive) {
        int end = offset + PowersOfTen.digits(notPositive);
        long rest = notPositive;
        for (int i = end - 1; i >= offset; i--) {
            target[i] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        return end;
    }

    private static int writeFraction(byte[] target, int offset, long fraction, int scale) {
        long rest = fraction;
        int decimals = scale;
        while (rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        target[offset] = '.';
        for (int i = offset + decimals; i > offset; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return offset + decimals + 1;
    }
}
