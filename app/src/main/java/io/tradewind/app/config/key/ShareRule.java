// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import io.tradewind.domain.number.Decimal;
import java.util.List;
import java.util.Map;

/**
 * A share of something: 0.05, or with its unit 5%. A bare number above 1 could mean percent or a multiple, so it is refused; a multiple is
 * written 3x or 300%.
 *
 * @param maximum greatest value, 1 when multiples make no sense
 */
public record ShareRule(Decimal maximum) implements ValueRule {
    private static final String PERCENT = "%";
    private static final String TIMES = "x";

    /** A number with its unit, as a regular expression. */
    static final String WITH_UNIT = "^[0-9]+(\\.[0-9]+)? *[%x]$";

    @Override
    public String canonical(String text) {
        String written = text.strip();
        Decimal share = value(written);
        if (share.signum() <= 0) {
            throw new IllegalArgumentException("which is not above 0");
        }
        boolean bare = !written.endsWith(PERCENT) && !written.endsWith(TIMES);
        if (bare && share.compareTo(Decimal.ONE) >= 0 && (share.compareTo(Decimal.ONE) > 0 || isBelowOne())) {
            throw new IllegalArgumentException(
                    "which is not a share; " + share + " % is " + value(share + PERCENT) + multiple(share));
        }
        if (share.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("which is above " + times(maximum));
        }
        return share.compareTo(Decimal.ONE) <= 0 ? share.toString() : written;
    }

    /** Where all of it is no choice either, a bare 1 is one per cent gone wrong. */
    private boolean isBelowOne() {
        return maximum.compareTo(Decimal.ONE) < 0;
    }

    private String multiple(Decimal share) {
        return share.compareTo(maximum) <= 0 ? ", and " + share + " times is " + share + TIMES : "";
    }

    /**
     * The number behind a text.
     *
     * @param text a decimal, alone or with {@code %} or {@code x} behind it
     * @return the number, 0.05 for {@code 5%} and 3 for {@code 3x}
     * @throws IllegalArgumentException when it is no decimal number
     */
    public static Decimal value(String text) {
        if (text.endsWith(PERCENT)) {
            Decimal percent = Decimal.parse(text.substring(0, text.length() - 1).strip());
            return Decimal.parse(percent.toBigDecimal().movePointLeft(2).toPlainString());
        }
        return Decimal.parse(
                text.endsWith(TIMES) ? text.substring(0, text.length() - 1).strip() : text);
    }

    private static String times(Decimal value) {
        return value.compareTo(Decimal.ONE) > 0 ? value + TIMES : value.toString();
    }

    @Override
    public String expected() {
        String range = "share, more than 0, at most " + times(maximum) + "; 5 % is 0.05 or 5%";
        return maximum.compareTo(Decimal.ONE) > 0 ? range + ", above 1 with its unit, such as 3x" : range;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "anyOf",
                List.of(
                        Map.of("type", "number", "exclusiveMinimum", 0, "maximum", 1),
                        Map.of("type", "string", "pattern", WITH_UNIT)));
    }
}
