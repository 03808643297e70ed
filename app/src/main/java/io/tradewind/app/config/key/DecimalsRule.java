// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import java.util.Map;

/**
 * A share that is counted in steps: more decimals than are counted are refused instead of rounded.
 *
 * @param share what the share may be
 * @param most decimals at most
 */
record DecimalsRule(ValueRule share, int most) implements ValueRule {
    @Override
    public String canonical(String text) {
        String canonical = share.canonical(text);
        if (ShareRule.value(canonical).scale() > most) {
            throw new IllegalArgumentException("which has more than " + most + " decimals as a share");
        }
        return canonical;
    }

    @Override
    public String expected() {
        return share.expected() + "; at most " + most + " decimals as a share";
    }

    @Override
    public Map<String, Object> schema() {
        return share.schema();
    }
}
