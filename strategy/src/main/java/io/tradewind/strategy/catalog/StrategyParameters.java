// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.catalog;

import io.tradewind.domain.number.Decimal;
import java.util.Map;

/**
 * Parameters of one strategy as configured, by name.
 *
 * @param values decimals and choices as text
 */
public record StrategyParameters(Map<String, String> values) {
    /**
     * A whole number.
     *
     * @param name parameter
     * @param otherwise its value when it is not given
     * @return the value
     * @throws IllegalArgumentException when it is not a whole number
     */
    public int integer(String name, int otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Math.toIntExact(Decimal.parse(text).unscaledAt(0));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(name + " must be a whole number, is " + text, e);
        }
    }

    /**
     * A decimal.
     *
     * @param name parameter
     * @param otherwise its value when it is not given
     * @return the value
     */
    public Decimal decimal(String name, String otherwise) {
        return Decimal.parse(values.getOrDefault(name, otherwise));
    }

    /**
     * A choice.
     *
     * @param name parameter
     * @param otherwise its value when it is not given
     * @return the text
     */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
