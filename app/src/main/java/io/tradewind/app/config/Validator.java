// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.app.config.key.ConfigKey;
import io.tradewind.app.config.key.ConfigKeys;
import io.tradewind.app.config.key.KeyTree;
import io.tradewind.app.config.key.NearestName;
import io.tradewind.app.config.key.RiskKeys;
import io.tradewind.app.config.key.ValueRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a merged tree against the catalogue and returns it canonical, in catalogue order, with defaults. */
final class Validator {
    private final Problems problems;
    private final KeyTree catalogue;

    Validator(KeyTree catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** The validated tree; values that are wrong are left out of it and reported. */
    ConfigNode.Section validate(ConfigNode.Section root) {
        return section(catalogue, root, "");
    }

    private ConfigNode.Section section(KeyTree tree, ConfigNode.Section written, String path) {
        ConfigNode.Section result = new ConfigNode.Section(written.origin());
        boolean reserved = namesReservedModel(tree, written);
        for (Map.Entry<String, ConfigNode.Entry> entry : written.entries().entrySet()) {
            if (tree.child(entry.getKey()) == null && !reserved) {
                unknown(tree, entry.getKey(), entry.getValue(), path);
            }
        }
        if (tree.isOpen()) {
            written.entries().forEach((name, entry) -> child(tree, name, written, path, result));
        } else {
            tree.children().keySet().forEach(name -> child(tree, name, written, path, result));
        }
        return result;
    }

    private void child(KeyTree tree, String name, ConfigNode.Section written, String path, ConfigNode.Section result) {
        KeyTree below = tree.child(name);
        if (below == null) {
            return;
        }
        ConfigNode.Entry entry = written.entries().get(name);
        ConfigNode value = entry == null || isNull(entry.value()) ? null : entry.value();
        Origin keyOrigin = entry == null ? Origin.DEFAULT : entry.keyOrigin();
        String childPath = path.isEmpty() ? name : path + "." + name;
        ConfigKey key = below.key();
        if (key != null && entry != null && entry.value() instanceof ConfigNode.Scalar scalar && scalar.isEmpty()) {
            problems.add(
                    scalar.origin(),
                    childPath,
                    "has no value: write one or remove the line",
                    "To unset a key of an earlier file write ~. Expected: " + expectation(key) + ".");
            return;
        }
        ConfigNode checked = key == null
                ? subsection(below, value, childPath, written.origin())
                : keyed(tree, below, key, value, childPath, written);
        if (checked != null) {
            result.entries().put(name, new ConfigNode.Entry(keyOrigin, checked));
        }
    }

    private @Nullable ConfigNode subsection(KeyTree tree, @Nullable ConfigNode value, String path, Origin parent) {
        if (value != null && !(value instanceof ConfigNode.Section)) {
            problems.add(
                    value.origin(),
                    path,
                    "is " + value.kind() + ", but must be a section with keys",
                    "Write the keys indented below it: "
                            + String.join(", ", tree.children().keySet()) + ".");
            return null;
        }
        ConfigNode.Section written = value == null ? new ConfigNode.Section(parent) : (ConfigNode.Section) value;
        ConfigNode.Section checked = section(tree, written, path);
        return checked.entries().isEmpty() ? null : checked;
    }

    private @Nullable ConfigNode keyed(
            KeyTree siblings,
            KeyTree tree,
            ConfigKey key,
            @Nullable ConfigNode value,
            String path,
            ConfigNode.Section written) {
        Boolean applies = applies(siblings, key, written);
        if (value == null) {
            return applies == null || !applies ? null : absent(key, path, written.origin());
        }
        if (applies != null && !applies) {
            problems.add(
                    value.origin(),
                    path,
                    "has no effect: it applies when " + key.condition() + " in the same section",
                    "Remove it, or set it to ~ when it comes from an earlier file.");
            return null;
        }
        return tree.items() == null ? leaf(key, value, path) : list(tree, key, value, path);
    }

    /** Whether the key's condition holds; null when the neighbour it depends on is missing or wrong. */
    private static @Nullable Boolean applies(KeyTree siblings, ConfigKey key, ConfigNode.Section written) {
        ConfigKey.Condition condition = key.condition();
        if (condition == null) {
            return true;
        }
        KeyTree neighbour = siblings.child(condition.key());
        ConfigKey neighbourKey = neighbour == null ? null : neighbour.key();
        ConfigNode.Entry entry = written.entries().get(condition.key());
        String text = neighbourKey == null ? null : neighbourKey.defaultText();
        if (entry != null && entry.value() instanceof ConfigNode.Scalar scalar && !scalar.isNull()) {
            text = scalar.text();
        }
        boolean known = text != null
                && neighbourKey != null
                && neighbourKey.rule() instanceof ValueRule.Choice choice
                && choice.words().contains(text);
        return known ? condition.values().contains(text) : null;
    }

    private @Nullable ConfigNode absent(ConfigKey key, String path, Origin section) {
        String text = key.defaultText();
        if (text != null) {
            return new ConfigNode.Scalar(key.rule().canonical(text), isPlain(key.rule()), Origin.DEFAULT);
        }
        if (key.required()) {
            problems.add(section, path, "is missing", "Add it: " + key.rule().expected() + ". " + KeyUse.meaning(key));
        }
        return null;
    }

    private @Nullable ConfigNode list(KeyTree tree, ConfigKey key, ConfigNode value, String path) {
        KeyTree items = tree.items();
        if (items == null || !(value instanceof ConfigNode.Items list)) {
            problems.add(
                    value.origin(),
                    path,
                    "is " + value.kind() + ", but must be a " + key.rule().expected(),
                    "Write [a, b], or one entry per line after '- '.");
            return null;
        }
        if (list.items().isEmpty()) {
            problems.add(value.origin(), path, "is an empty list", "Add at least one entry. " + KeyUse.meaning(key));
            return null;
        }
        ConfigNode.Items result = new ConfigNode.Items(list.origin());
        for (int i = 0; i < list.items().size(); i++) {
            ConfigNode checked = item(items, list.items().get(i), path + "." + i);
            // A wrong item keeps its place, so that later messages still count as the user does.
            result.items()
                    .add(
                            checked == null
                                    ? new ConfigNode.Section(list.items().get(i).origin())
                                    : checked);
        }
        return result;
    }

    private @Nullable ConfigNode item(KeyTree tree, ConfigNode value, String path) {
        ConfigKey key = tree.key();
        if (key != null) {
            return leaf(key, value, path);
        }
        if (value instanceof ConfigNode.Section written) {
            return section(tree, written, path);
        }
        if (value instanceof ConfigNode.Scalar scalar
                && !scalar.isNull()
                && !tree.shorthand().isEmpty()) {
            return section(tree, Overlay.expand(scalar, tree.shorthand()), path);
        }
        problems.add(
                value.origin(),
                path,
                "is " + value.kind() + ", but must be a section with keys",
                "Write its keys: " + String.join(", ", tree.children().keySet()) + ".");
        return null;
    }

    private @Nullable ConfigNode leaf(ConfigKey key, ConfigNode value, String path) {
        if (!(value instanceof ConfigNode.Scalar scalar)) {
            problems.add(
                    value.origin(),
                    path,
                    "is " + value.kind() + ", but must be one value",
                    "Expected: " + expectation(key) + ".");
            return null;
        }
        try {
            String canonical = key.rule().canonical(scalar.text());
            return new ConfigNode.Scalar(canonical, isPlain(key.rule()), scalar.origin());
        } catch (IllegalArgumentException e) {
            problems.add(
                    scalar.origin(),
                    path,
                    "is '" + scalar.text() + "', " + e.getMessage(),
                    "Expected: " + expectation(key) + ".");
            return null;
        }
    }

    private static String expectation(ConfigKey key) {
        String unit = key.unit().isEmpty() ? "" : " (" + key.unit() + ")";
        String text = key.defaultText();
        return key.rule().expected() + unit + (text == null ? "" : "; the default is " + text);
    }

    private void unknown(KeyTree tree, String name, ConfigNode.Entry entry, String path) {
        List<String> known = List.copyOf(tree.children().keySet());
        String full = path.isEmpty() ? name : path + "." + name;
        if (path.startsWith("strategies") && RiskKeys.isLimit(name)) {
            problems.add(
                    entry.keyOrigin(),
                    full,
                    "is a limit, and a strategy can neither set nor loosen one",
                    "Set it in the section risk: limits belong to the owner and hold for all strategies.");
            return;
        }
        String hint = NearestName.of(name, known)
                .or(() -> catalogue == ConfigKeys.tree() ? ConfigKeys.nearest(full) : Optional.empty())
                .map(nearest -> "Did you mean '" + nearest + "'? ")
                .orElse("");
        problems.add(
                entry.keyOrigin(),
                full,
                "unknown key '" + name + "'",
                hint + "Known here: " + String.join(", ", known) + ".");
    }

    /** True when the section names a model that this version refuses: its parameters are not blamed as well. */
    private static boolean namesReservedModel(KeyTree tree, ConfigNode.Section written) {
        return written.entries().entrySet().stream().anyMatch(entry -> {
            KeyTree child = tree.child(entry.getKey());
            ConfigKey key = child == null ? null : child.key();
            return key != null
                    && key.rule() instanceof ValueRule.Choice choice
                    && entry.getValue().value() instanceof ConfigNode.Scalar scalar
                    && choice.reserved().contains(scalar.text());
        });
    }

    private static boolean isNull(ConfigNode node) {
        return node instanceof ConfigNode.Scalar scalar && scalar.isNull();
    }

    private static boolean isPlain(ValueRule rule) {
        return !(rule instanceof ValueRule.Text || rule instanceof ValueRule.TimeOfDay);
    }
}
