// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of the catalogue.
 *
 * @param path dotted path; {@code []} marks the items of a list, {@code *} a name of the user's choice
 * @param rule type, range and choices
 * @param unit unit of the value; empty when it has none
 * @param defaultText default value; null when the key has none
 * @param required whether it must be set
 * @param meaning what it does, one or two sentences
 * @param owner package that reads it
 * @param condition when the key applies; null for always
 */
public record ConfigKey(
        String path,
        ValueRule rule,
        String unit,
        @Nullable String defaultText,
        boolean required,
        String meaning,
        String owner,
        @Nullable Condition condition) {

    /**
     * A key applies only while a neighbouring key has one of some values.
     *
     * @param key name of the key in the same section
     * @param values values under which the key applies
     */
    public record Condition(String key, List<String> values) {
        @Override
        public String toString() {
            return key + " is " + String.join(" or ", values);
        }
    }

    /**
     * The last part of the path.
     *
     * @return the key as written in its section, without {@code []}
     */
    public String name() {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return last.endsWith("[]") ? last.substring(0, last.length() - 2) : last;
    }

    /**
     * How the reference states the default.
     *
     * @return the default, {@code required}, {@code by preset} or {@code none}
     */
    public String defaultOrRequired() {
        if (defaultText != null) {
            return defaultText;
        }
        if (RiskKeys.isFigure(path)) {
            return "by preset";
        }
        return required ? "required" : "none";
    }

    /**
     * The meaning with the condition under which the key applies.
     *
     * @return whole sentences
     */
    public String conditionalMeaning() {
        return condition == null ? meaning : meaning + " Applies when " + condition + ".";
    }

    /** This key, applying only while {@code neighbour} has one of the values. */
    ConfigKey when(String neighbour, String... values) {
        Condition stated = new Condition(neighbour, List.of(values));
        return new ConfigKey(path, rule, unit, defaultText, required, meaning, owner, stated);
    }

    /** This key with a default. */
    ConfigKey or(String value) {
        return new ConfigKey(path, rule, unit, value, false, meaning, owner, condition);
    }

    /** This key, which must be set. */
    ConfigKey must() {
        return new ConfigKey(path, rule, unit, null, true, meaning, owner, condition);
    }
}
