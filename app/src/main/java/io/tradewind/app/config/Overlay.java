// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.app.config.key.ConfigKeys;
import io.tradewind.app.config.key.KeyTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lays later sources over earlier ones: sections merge key by key, lists and values are replaced as a whole. */
final class Overlay {
    /** Prefix of environment variables that set a key; parts are separated by two underscores. */
    static final String ENVIRONMENT_PREFIX = "TRADEWIND__";

    private final ConfigNode.Section root;
    private final Problems problems;

    Overlay(ConfigNode.Section root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Merges a whole file. */
    void merge(ConfigNode.Section later) {
        mergeInto(root, later);
    }

    private static void mergeInto(ConfigNode.Section target, ConfigNode.Section later) {
        later.entries().forEach((key, entry) -> {
            ConfigNode.Entry known = target.entries().get(key);
            if (known != null
                    && known.value() instanceof ConfigNode.Section below
                    && entry.value() instanceof ConfigNode.Section above) {
                ConfigNode.Section merged = copy(below);
                mergeInto(merged, above);
                target.entries().put(key, new ConfigNode.Entry(known.keyOrigin(), merged));
            } else {
                target.entries().put(key, entry);
            }
        });
    }

    /**
     * Sets one key from {@code KEY=VALUE}.
     *
     * @param assignment key path with list indices, an equals sign and the value; a value that starts with {@code [} or
     *     <code>{</code> is read as YAML
     */
    void set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            problems.add(Origin.of("--set " + assignment), "", "no key and value", "Write --set section.key=value.");
            return;
        }
        String path = assignment.substring(0, equals).strip();
        assign(
                Arrays.asList(path.split("\\.", -1)),
                assignment.substring(equals + 1).strip(),
                Origin.of("--set " + path));
    }

    /** Sets one key from an environment variable. */
    void environment(String variable, String value) {
        List<String> parts = new ArrayList<>();
        KeyTree tree = ConfigKeys.tree();
        for (String part : variable.substring(ENVIRONMENT_PREFIX.length()).split("__", -1)) {
            boolean chosenByUser = tree != null && tree.isOpen();
            String name = chosenByUser ? part : part.toLowerCase(Locale.ROOT);
            parts.add(name);
            tree = tree == null ? null : isIndex(name) ? tree.items() : tree.child(name);
        }
        assign(parts, value.strip(), Origin.of("environment " + variable));
    }

    private void assign(List<String> path, String text, Origin origin) {
        ConfigNode value = value(text, origin);
        ConfigNode node = root;
        KeyTree tree = ConfigKeys.tree();
        for (int i = 0; i < path.size(); i++) {
            String part = path.get(i);
            boolean last = i == path.size() - 1;
            tree = tree == null ? null : isIndex(part) ? tree.items() : tree.child(part);
            ConfigNode fresh = last ? value : container(path.get(i + 1), origin);
            ConfigNode next = step(node, part, fresh, last, tree, origin, String.join(".", path.subList(0, i + 1)));
            if (next == null) {
                return;
            }
            node = next;
        }
    }

    /** Goes one part down, replacing or creating what is there; null after a problem. */
    private @Nullable ConfigNode step(
            ConfigNode node,
            String part,
            ConfigNode fresh,
            boolean last,
            @Nullable KeyTree tree,
            Origin origin,
            String path) {
        if (node instanceof ConfigNode.Items list) {
            int index = isIndex(part) ? Integer.parseInt(part) : -1;
            if (index < 0 || index > list.items().size()) {
                problems.add(
                        origin,
                        path,
                        "the list has " + list.items().size() + " entries, and '" + part + "' is none of them",
                        "Give an index from 0 to " + list.items().size() + "; the last one appends.");
                return null;
            }
            ConfigNode known = index < list.items().size() ? list.items().get(index) : null;
            ConfigNode chosen = choose(known, fresh, last, tree);
            if (index < list.items().size()) {
                list.items().set(index, chosen);
            } else {
                list.items().add(chosen);
            }
            return chosen;
        }
        if (node instanceof ConfigNode.Section section) {
            ConfigNode.Entry known = section.entries().get(part);
            ConfigNode chosen = choose(known == null ? null : known.value(), fresh, last, tree);
            section.entries()
                    .put(part, new ConfigNode.Entry(known == null || last ? origin : known.keyOrigin(), chosen));
            return chosen;
        }
        problems.add(
                origin,
                path,
                "there is a value above this key, not a section",
                "Check the path; './tradewind config explain' lists the keys.");
        return null;
    }

    private static ConfigNode choose(
            @Nullable ConfigNode known, ConfigNode fresh, boolean last, @Nullable KeyTree tree) {
        if (last || known == null) {
            return fresh;
        }
        if (known instanceof ConfigNode.Scalar scalar) {
            if (scalar.isNull()) {
                return fresh;
            }
            String shorthand = tree == null ? "" : tree.shorthand();
            return shorthand.isEmpty() ? scalar : expand(scalar, shorthand);
        }
        return known instanceof ConfigNode.Items list
                ? new ConfigNode.Items(new ArrayList<>(list.items()), list.origin())
                : copy((ConfigNode.Section) known);
    }

    /** A section in place of its shorthand. */
    static ConfigNode.Section expand(ConfigNode.Scalar scalar, String key) {
        ConfigNode.Section section = new ConfigNode.Section(scalar.origin());
        section.entries().put(key, new ConfigNode.Entry(scalar.origin(), scalar));
        return section;
    }

    private static ConfigNode.Section copy(ConfigNode.Section section) {
        ConfigNode.Section copy = new ConfigNode.Section(section.origin());
        copy.entries().putAll(section.entries());
        return copy;
    }

    private static ConfigNode container(String nextPart, Origin origin) {
        return isIndex(nextPart) ? new ConfigNode.Items(origin) : new ConfigNode.Section(origin);
    }

    private ConfigNode value(String text, Origin origin) {
        boolean collection = text.startsWith("[") || text.startsWith("{");
        if (!collection) {
            return new ConfigNode.Scalar(text, true, origin);
        }
        ConfigNode.Section wrapped = YamlReader.read(origin.source(), "value: " + text, problems);
        ConfigNode.Entry entry = wrapped.entries().get("value");
        return entry == null ? new ConfigNode.Scalar("", true, origin) : entry.value();
    }

    private static boolean isIndex(String part) {
        return !part.isEmpty() && part.length() <= 6 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
