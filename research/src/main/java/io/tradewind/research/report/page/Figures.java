// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as the report prints them: thousands separators, a true minus sign, "n/a" for what is not there. */
public final class Figures {
    /** What is not there. */
    public static final String ABSENT = "n/a";

    private static final char MINUS = '\u2212';
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Figures() {}

    /**
     * Value with exactly {@code decimals} decimals: {@code 12,345.60}.
     *
     * @param value the value
     * @param decimals digits after the point
     * @return the text
     */
    public static String number(double value, int decimals) {
        return Double.isFinite(value)
                ? group(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN))
                : ABSENT;
    }

    /**
     * As {@link #number}, with a sign on positive values too.
     *
     * @param value the value
     * @param decimals digits after the point
     * @return the text
     */
    public static String signed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return ABSENT;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() > 0 ? "+" + group(rounded) : group(rounded);
    }

    /**
     * Fraction as a percentage: 0.1234 gives {@code 12.34 %}.
     *
     * @param fraction the fraction
     * @return the text
     */
    public static String percent(double fraction) {
        return Double.isFinite(fraction) ? number(100 * fraction, 2) + "\u00a0%" : ABSENT;
    }

    /**
     * As {@link #percent}, with a sign on positive values too.
     *
     * @param fraction the fraction
     * @return the text
     */
    public static String signedPercent(double fraction) {
        return Double.isFinite(fraction) ? signed(100 * fraction, 2) + "\u00a0%" : ABSENT;
    }

    /**
     * Price or quantity: up to eight significant digits, at least the whole part, no trailing zeros.
     *
     * @param value the value
     * @return the text
     */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return ABSENT;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(8, RoundingMode.HALF_EVEN));
        BigDecimal stripped = rounded.stripTrailingZeros();
        return group(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /**
     * Whole number with thousands separators.
     *
     * @param value the value
     * @return the text
     */
    public static String count(long value) {
        return group(BigDecimal.valueOf(value));
    }

    /**
     * UTC time to the minute: {@code 2024-01-31 09:05}.
     *
     * @param epochSeconds seconds since the epoch, UTC
     * @return the text
     */
    public static String minute(double epochSeconds) {
        return Double.isFinite(epochSeconds) ? MINUTE.format(utc(epochSeconds)) : ABSENT;
    }

    /**
     * UTC date.
     *
     * @param epochSeconds seconds since the epoch, UTC
     * @return the text
     */
    public static String date(double epochSeconds) {
        return Double.isFinite(epochSeconds) ? utc(epochSeconds).toLocalDate().toString() : ABSENT;
    }

    private static java.time.LocalDateTime utc(double epochSeconds) {
        return Instant.ofEpochSecond((long) Math.floor(epochSeconds))
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    private static String group(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits.length() + 8);
        if (value.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.append(digits, whole, digits.length()).toString();
    }
}
