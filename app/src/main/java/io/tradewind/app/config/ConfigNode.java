// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of the configuration as it was written, before validation, with its origin. */
sealed interface ConfigNode {
    /** Where it was written. */
    Origin origin();

    /** How its kind is called in a message. */
    String kind();

    /**
     * One value.
     *
     * @param text as written, without quotes
     * @param plain true when it was written without quotes
     */
    record Scalar(String text, boolean plain, Origin origin) implements ConfigNode {
        @Override
        public String kind() {
            return isNull() ? "empty" : "one value ('" + text + "')";
        }

        /** True for an empty value, {@code ~} and {@code null}: the key counts as not set. */
        boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        /** True when nothing stands where a value belongs. */
        boolean isEmpty() {
            return plain && text.isEmpty();
        }
    }

    /**
     * A section.
     *
     * @param entries in written order
     */
    record Section(Map<String, Entry> entries, Origin origin) implements ConfigNode {
        Section(Origin origin) {
            this(new LinkedHashMap<>(), origin);
        }

        @Override
        public String kind() {
            return "a section";
        }
    }

    /**
     * A list.
     *
     * @param items in written order
     */
    record Items(List<ConfigNode> items, Origin origin) implements ConfigNode {
        Items(Origin origin) {
            this(new ArrayList<>(), origin);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * A key of a section with its value.
     *
     * @param keyOrigin where the key was written
     */
    record Entry(Origin keyOrigin, ConfigNode value) {}
}
