// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.number.Decimal;
import java.math.BigDecimal;

/** Shares are fractions: 0.05 is 5 %. A number that may be meant as a percentage is refused, with both ways to read it. */
public final class Fraction {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private Fraction() {}

    /**
     * Refuses what is no fraction.
     *
     * @param key name of the setting, for the message
     * @param value what was set
     * @return the same
     * @throws IllegalArgumentException when it is not above 0 and up to 1
     */
    public static Decimal require(String key, Decimal value) {
        if (value.signum() > 0 && value.compareTo(Decimal.ONE) <= 0) {
            return value;
        }
        throw new IllegalArgumentException(
                key + " must be a fraction above 0 and up to 1, is " + value + advice(value));
    }

    /**
     * Refuses what is no fraction below 1: nobody means to lose all of the equity with one trade.
     *
     * @param key name of the setting, for the message
     * @param value what was set
     * @return the same
     * @throws IllegalArgumentException when it is not above 0 and below 1
     */
    public static Decimal requireRisk(String key, Decimal value) {
        if (value.compareTo(Decimal.ONE) != 0) {
            return require(key, value);
        }
        throw new IllegalArgumentException(
                key + " must be a fraction above 0 and below 1; 1 may mean 1 % or 100 %: write 0.01 for 1 %");
    }

    private static String advice(Decimal value) {
        if (value.signum() <= 0) {
            return ": 0.01 is 1 %";
        }
        BigDecimal percent = value.toBigDecimal().stripTrailingZeros();
        String fraction = percent.divide(PERCENT).toPlainString();
        return ": " + fraction + " is " + percent.toPlainString() + " %";
    }
}
