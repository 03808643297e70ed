// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import io.tradewind.domain.number.Decimal;
import java.util.Map;

/**
 * A multiple of equity: 2, 2x or 200%. Whether it is above the ceiling is said by whoever knows what to do instead.
 *
 * @param ceiling greatest value
 */
record LeverageRule(Decimal ceiling) implements ValueRule {
    @Override
    public String canonical(String text) {
        String written = text.strip();
        if (written.equals(OffRule.OFF)) {
            throw new IllegalArgumentException("which would loosen the ceiling " + ceiling
                    + " that no configuration may loosen; to measure a strategy without a check of leverage, leave it out and choose"
                    + " preset: research");
        }
        Decimal multiple = ShareRule.value(written);
        if (multiple.signum() <= 0) {
            throw new IllegalArgumentException("which is not above 0");
        }
        return multiple.toString();
    }

    @Override
    public String expected() {
        return new MultipleRule(ceiling).expected();
    }

    @Override
    public Map<String, Object> schema() {
        return new MultipleRule(ceiling).schema();
    }
}
