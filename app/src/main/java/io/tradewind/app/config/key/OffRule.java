// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import java.util.List;
import java.util.Map;

/**
 * A limit that may be switched off by its own word: 0 would say that nothing is allowed, and is refused.
 *
 * @param limit what the limit may be
 */
public record OffRule(ValueRule limit) implements ValueRule {
    /** The word for no limit. */
    public static final String OFF = "off";

    @Override
    public String canonical(String text) {
        if (text.strip().equals(OFF)) {
            return OFF;
        }
        if (text.strip().matches("0+(\\.0*)?[%x]?")) {
            throw new IllegalArgumentException("which would allow nothing; write 'off' for no limit");
        }
        return limit.canonical(text);
    }

    @Override
    public String expected() {
        return limit.expected() + "; or 'off'";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("anyOf", List.of(limit.schema(), Map.of("enum", List.of(OFF))));
    }
}
