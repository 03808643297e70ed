// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import io.tradewind.domain.number.Decimal;
import java.util.List;
import java.util.Map;

/**
 * A multiple of something, with or without its unit: 2, 2x or 200%.
 *
 * @param maximum greatest value
 */
record MultipleRule(Decimal maximum) implements ValueRule {
    @Override
    public String canonical(String text) {
        Decimal multiple = ShareRule.value(text.strip());
        if (multiple.signum() <= 0) {
            throw new IllegalArgumentException("which is not above 0");
        }
        if (multiple.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("which is above " + maximum);
        }
        return multiple.toString();
    }

    @Override
    public String expected() {
        return "multiple, more than 0, at most " + maximum + ", such as 2, 2x or 200%";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "anyOf",
                List.of(
                        Map.of("type", "number", "exclusiveMinimum", 0, "maximum", maximum.toBigDecimal()),
                        Map.of("type", "string", "pattern", ShareRule.WITH_UNIT)));
    }
}
