// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue as a tree: what may stand below each key. */
public final class KeyTree {
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

    /**
     * The subtree of a key.
     *
     * @param name the key's last part
     * @return null when the key is unknown
     */
    public @Nullable KeyTree child(String name) {
        KeyTree exact = children.get(name);
        return exact == null ? children.get(WILDCARD) : exact;
    }

    /**
     * Keys and their subtrees.
     *
     * @return in catalogue order
     */
    public Map<String, KeyTree> children() {
        return children;
    }

    /**
     * What the items of a list are.
     *
     * @return null when this is no list
     */
    public @Nullable KeyTree items() {
        return items;
    }

    /**
     * The key itself.
     *
     * @return null for a section
     */
    public @Nullable ConfigKey key() {
        return key;
    }

    /**
     * Whether keys stand below this one.
     *
     * @return true for a section
     */
    public boolean isSection() {
        return !children.isEmpty();
    }

    /**
     * Whether the names in this section are the user's choice.
     *
     * @return true for such a section
     */
    public boolean isOpen() {
        return children.containsKey(WILDCARD);
    }

    /**
     * The key that a single value in place of this section sets.
     *
     * @return empty when there is none
     */
    public String shorthand() {
        return shorthand;
    }
}
