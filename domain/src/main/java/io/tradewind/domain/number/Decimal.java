// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact decimal number: {@code unscaled / 10^scale}.
 *
 * <p>Used at the boundary: configuration, instrument terms, text. The hot path works on raw {@code long}s. Values are
 * normalised, so that {@code 1.50} equals {@code 1.5}.
 *
 * @param unscaled the digits, signed
 * @param scale decimals, 0 to 18
 */
public record Decimal(long unscaled, int scale) implements Comparable<Decimal> {
    /** Zero. */
    public static final Decimal ZERO = new Decimal(0, 0);

    /** One. */
    public static final Decimal ONE = new Decimal(1, 0);

    /** Normalises the value: no trailing zeros after the point. */
    public Decimal {
        if (scale < 0 || scale > PowersOfTen.MAX_EXPONENT) {
            throw new DecimalException("scale must be 0 to 18, is " + scale);
        }
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
    }

    /**
     * A decimal from its digits.
     *
     * @param unscaled the digits, signed
     * @param scale decimals, 0 to 18
     * @return the normalised decimal
     */
    public static Decimal of(long unscaled, int scale) {
        return new Decimal(unscaled, scale);
    }

    /**
     * Parses plain or scientific notation.
     *
     * @param text for example {@code 1234.5}, {@code -0.01}, {@code 1e-7}
     * @return the exact value
     * @throws DecimalException when the text is no number or needs more than 18 digits
     */
    public static Decimal parse(CharSequence text) {
        BigDecimal value;
        try {
            value = new BigDecimal(text.toString());
        } catch (NumberFormatException e) {
            throw new DecimalException("not a decimal number: '" + text + "'");
        }
        return of(value, text);
    }

    private static Decimal of(BigDecimal value, CharSequence text) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (stripped.scale() > PowersOfTen.MAX_EXPONENT || stripped.precision() - stripped.scale() > 19) {
            throw new DecimalException("more than 18 digits: '" + text + "'");
        }
        try {
            BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
            return new Decimal(plain.unscaledValue().longValueExact(), plain.scale());
        } catch (ArithmeticException e) {
            throw new DecimalException("more than 18 digits: '" + text + "'");
        }
    }

    /**
     * The digits at another scale, exact.
     *
     * @param targetScale decimals of the result, 0 to 18
     * @return {@code value * 10^targetScale}
     * @throws ArithmeticException when digits would be lost or the result overflows
     */
    public long unscaledAt(int targetScale) {
        return unscaledAt(targetScale, RoundingMode.UNNECESSARY);
    }

    /**
     * The digits at another scale.
     *
     * @param targetScale decimals of the result, 0 to 18
     * @param rounding used when digits are lost
     * @return {@code value * 10^targetScale}, rounded
     * @throws ArithmeticException on overflow
     */
    public long unscaledAt(int targetScale, RoundingMode rounding) {
        if (targetScale >= scale) {
            return Math.multiplyExact(unscaled, PowersOfTen.of(targetScale - scale));
        }
        return WideMath.divide(unscaled, PowersOfTen.of(scale - targetScale), rounding);
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return Long.signum(unscaled);
    }

    /**
     * The nearest {@code double}: the named crossing into statistics and indicators.
     *
     * @return the value, correctly rounded
     */
    public double toDouble() {
        return toBigDecimal().doubleValue();
    }

    /**
     * The same value as a {@link BigDecimal}, for text boundaries.
     *
     * @return the exact value
     */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(unscaled, scale);
    }

    @Override
    public int compareTo(Decimal other) {
        return toBigDecimal().compareTo(other.toBigDecimal());
    }

    @Override
    public String toString() {
        return DecimalText.format(unscaled, scale);
    }
}
