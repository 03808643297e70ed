// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.page;

import java.math.BigDecimal;
import java.math.MathContext;

/** JSON text that may stand inside a script element. */
public final class JsonText {
    private static final MathContext DIGITS = new MathContext(9);
    private static final double MILLIS = 1e3;

    private final StringBuilder out = new StringBuilder(1 << 16);

    /**
     * Appends text as it is.
     *
     * @param text any text
     * @return this builder
     */
    public JsonText raw(String text) {
        out.append(text);
        return this;
    }

    /**
     * Appends a whole number.
     *
     * @param value the value
     * @return this builder
     */
    public JsonText whole(long value) {
        out.append(value);
        return this;
    }

    /**
     * Appends a time in seconds, down to the millisecond.
     *
     * @param seconds seconds since the epoch, UTC
     * @return this builder
     */
    public JsonText time(double seconds) {
        BigDecimal millis = BigDecimal.valueOf(Math.round(seconds * MILLIS), 3);
        out.append(millis.stripTrailingZeros().toPlainString());
        return this;
    }

    /**
     * Appends a number with nine significant digits, or null for what is not finite.
     *
     * @param value the value
     * @return this builder
     */
    public JsonText number(double value) {
        if (!Double.isFinite(value)) {
            out.append("null");
        } else if (value == 0) {
            out.append('0');
        } else {
            String text =
                    BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toString();
            out.append(text.indexOf('E') < 0 ? text : shorter(text));
        }
        return this;
    }

    private static String shorter(String scientific) {
        String plain = new BigDecimal(scientific).toPlainString();
        return plain.length() <= scientific.length() + 2 ? plain : scientific;
    }

    /**
     * Appends a JSON string in which no character can end the script element around it.
     *
     * @param text any text
     * @return this builder
     */
    public JsonText string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean safe = c >= ' ' && c < 0x7f && "\"\\<>&'".indexOf(c) < 0;
            if (safe) {
                out.append(c);
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        out.append('"');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
