// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Products and quotients of {@code long}s whose intermediate value needs 128 bits.
 *
 * <p>The common case stays in 64 bits and allocates nothing; a product that leaves them is divided as a 128-bit
 * integer, also without allocation unless the quotient itself would overflow.
 */
public final class WideMath {
    private static final long DIGIT = 0xFFFF_FFFFL;

    private WideMath() {}

    /**
     * {@code a * b / divisor} with one rounding, exact in between.
     *
     * @param a first factor
     * @param b second factor
     * @param divisor a positive divisor
     * @param rounding how the quotient is brought to an integer
     * @return the rounded quotient
     * @throws ArithmeticException when the quotient does not fit a {@code long}, when the divisor is not positive, or
     *     when the rounding is {@code UNNECESSARY} and there is a remainder
     */
    public static long multiplyDivide(long a, long b, long divisor, RoundingMode rounding) {
        if (divisor <= 0) {
            throw new ArithmeticException("divisor must be positive: " + divisor);
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == low >> 63) {
            return divide(low, divisor, rounding);
        }
        return divideWide(high, low, divisor, rounding);
    }

    /**
     * {@code a * b * 10^shift / divisor} with one rounding, exact in between: for amounts that change their scale.
     *
     * @param a first factor
     * @param b second factor
     * @param divisor a positive divisor
     * @param shift decimals gained, negative for decimals lost; allocates unless 0
     * @param rounding how the quotient is brought to an integer
     * @return the rounded quotient
     * @throws ArithmeticException as {@link #multiplyDivide(long, long, long, RoundingMode)}
     */
    public static long multiplyDivide(long a, long b, long divisor, int shift, RoundingMode rounding) {
        if (shift == 0 || divisor <= 0) {
            return multiplyDivide(a, b, divisor, rounding);
        }
        BigDecimal product = BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b));
        return product.scaleByPowerOfTen(shift)
                .divide(BigDecimal.valueOf(divisor), 0, rounding)
                .longValueExact();
    }

    /**
     * {@code a * b / divisor} rounded down, or the largest {@code long} when that is less: for limits, where more than can be
     * counted means no limit.
     *
     * @param a first factor, not negative
     * @param b second factor, not negative
     * @param divisor a positive divisor
     * @return the quotient, at most {@code Long.MAX_VALUE}
     */
    public static long multiplyDivideSaturated(long a, long b, long divisor) {
        if (a < 0 || b < 0 || divisor <= 0) {
            throw new ArithmeticException("a limit needs values that are not negative: " + a + ", " + b);
        }
        long high = Math.multiplyHigh(a, b);
        boolean fits = (high << 1 | a * b >>> 63) < divisor;
        return fits ? multiplyDivide(a, b, divisor, RoundingMode.FLOOR) : Long.MAX_VALUE;
    }

    /**
     * {@code a / divisor} with one rounding.
     *
     * @param a dividend
     * @param divisor a positive divisor
     * @param rounding how the quotient is brought to an integer
     * @return the rounded quotient
     * @throws ArithmeticException when the rounding is {@code UNNECESSARY} and there is a remainder
     */
    public static long divide(long a, long divisor, RoundingMode rounding) {
        long quotient = a / divisor;
        long remainder = a - quotient * divisor;
        if (remainder == 0) {
            return quotient;
        }
        return quotient + increment(a < 0, quotient, Math.abs(remainder), divisor, rounding);
    }

    private static long divideWide(long high, long low, long divisor, RoundingMode rounding) {
        boolean negative = high < 0;
        long magnitudeLow = negative ? -low : low;
        long magnitudeHigh = negative ? ~high + (low == 0 ? 1 : 0) : high;
        if (Long.compareUnsigned(magnitudeHigh, divisor) >= 0) {
            throw new ArithmeticException("quotient of " + wide(high, low) + " / " + divisor + " does not fit a long");
        }
        long quotient = divideUnsigned(magnitudeHigh, magnitudeLow, divisor);
        long remainder = magnitudeLow - quotient * divisor;
        if (quotient < 0 && !(negative && quotient == Long.MIN_VALUE)) {
            throw new ArithmeticException("quotient of " + wide(high, low) + " / " + divisor + " does not fit a long");
        }
        long signed = negative ? -quotient : quotient;
        return remainder == 0
                ? signed
                : Math.addExact(signed, increment(negative, signed, remainder, divisor, rounding));
    }

    /**
     * Quotient of the unsigned {@code high * 2^64 + low} and a positive divisor above {@code high}: schoolbook division with two
     * digits of 32 bits (D. Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D).
     */
    private static long divideUnsigned(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long normal = divisor << shift;
        long top = high << shift | low >>> 1 >>> 63 - shift;
        long rest = low << shift;
        long upper = digit(top, rest >>> 32, normal);
        long middle = (top << 32 | rest >>> 32) - upper * normal;
        return upper << 32 | digit(middle, rest & DIGIT, normal);
    }

    /** The largest 32-bit q with {@code q * normal <= remainder * 2^32 + next}, for a divisor whose top bit is set. */
    private static long digit(long remainder, long next, long normal) {
        long leading = normal >>> 32;
        long trailing = normal & DIGIT;
        long q = Long.divideUnsigned(remainder, leading);
        long left = remainder - q * leading;
        while (q > DIGIT || Long.compareUnsigned(q * trailing, left << 32 | next) > 0) {
            q--;
            left += leading;
            if (left > DIGIT) {
                break;
            }
        }
        return q;
    }

    private static long increment(
            boolean negative, long quotient, long remainder, long divisor, RoundingMode rounding) {
        long away = negative ? -1 : 1;
        return switch (rounding) {
            case DOWN -> 0;
            case UP -> away;
            case FLOOR -> negative ? -1 : 0;
            case CEILING -> negative ? 0 : 1;
            case HALF_UP -> remainder >= divisor - remainder ? away : 0;
            case HALF_DOWN -> remainder > divisor - remainder ? away : 0;
            case HALF_EVEN -> {
                int half = Long.compare(remainder, divisor - remainder);
                yield half > 0 || half == 0 && (quotient & 1) != 0 ? away : 0;
            }
            case UNNECESSARY -> throw new ArithmeticException("rounding necessary, remainder " + remainder);
        };
    }

    private static BigInteger wide(long high, long low) {
        return BigInteger.valueOf(high).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low)));
    }
}
