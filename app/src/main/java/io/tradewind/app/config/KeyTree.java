// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue as a tree: what may stand below each key. */
final class KeyTree {
    private static final String WILDCARD = "*";

    private final Map<String, KeyTree> children = new LinkedHashMap<>();
    private @Nullable KeyTree items;
    private @Nullable ConfigKey key;
    private String shorthand = "";

    private KeyTree() {}

    /**
     * Builds the tree.
     *
     * @param keys the catalogue
     * @param shorthands list items that may be one value instead of a section: path to the key that takes the value
     */
    static KeyTree of(List<ConfigKey> keys, Map<String, String> shorthands) {
        KeyTree root = new KeyTree();
        keys.forEach(key -> root.at(key.path()).key = key);
        shorthands.forEach((path, name) -> root.at(path).shorthand = name);
        return root;
    }

    private KeyTree at(String path) {
        KeyTree node = this;
        for (String part : path.split("\\.")) {
            boolean list = part.endsWith("[]");
            String name = list ? part.substring(0, part.length() - 2) : part;
            node = node.children.computeIfAbsent(name, _ -> new KeyTree());
            node = list ? node.itemsOrNew() : node;
        }
        return node;
    }

    private KeyTree itemsOrNew() {
        KeyTree known = items;
        if (known == null) {
            known = new KeyTree();
            items = known;
        }
        return known;
    }

    /** The subtree of a key; null when the key is unknown. */
    @Nullable
    KeyTree child(String name) {
        KeyTree exact = children.get(name);
        return exact == null ? children.get(WILDCARD) : exact;
    }

    /** Keys and their subtrees in catalogue order. */
    Map<String, KeyTree> children() {
        return children;
    }

    /** What the items of a list are; null when this is no list. */
    @Nullable
    KeyTree items() {
        return items;
    }

    /** The key itself; null for a section. */
    @Nullable
    ConfigKey key() {
        return key;
    }

    boolean isSection() {
        return !children.isEmpty();
    }

    /** True when the names in this section are the user's choice. */
    boolean isOpen() {
        return children.containsKey(WILDCARD);
    }

    /** The key that a single value in place of this section sets; empty when none. */
    String shorthand() {
        return shorthand;
    }
}
