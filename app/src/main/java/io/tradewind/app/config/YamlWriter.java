// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes nodes as YAML that any YAML 1.1 or 1.2 reader understands alike. */
final class YamlWriter {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*");
    private static final Set<String> READ_AS_OTHER_TYPES =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(ConfigNode.Section root) {
        YamlWriter writer = new YamlWriter();
        writer.section(root, "", "");
        return writer.out.toString();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static boolean isIndex(String text) {
        return INDEX.matcher(text).matches();
    }

    /** Writes a section; its first line starts with {@code first}, all others with {@code indent}. */
    private void section(ConfigNode.Section section, String first, String indent) {
        String lead = first;
        for (Map.Entry<String, ConfigNode.Entry> entry : section.entries().entrySet()) {
            out.append(lead).append(quoted(entry.getKey())).append(':');
            value(entry.getValue().value(), indent);
            lead = indent;
        }
    }

    private void value(ConfigNode node, String indent) {
        switch (node) {
            case ConfigNode.Scalar scalar ->
                out.append(' ').append(text(scalar)).append('\n');
            case ConfigNode.Section section -> {
                out.append('\n');
                section(section, indent + "  ", indent + "  ");
            }
            case ConfigNode.Items list -> list(list.items(), indent);
        }
    }

    private void list(List<ConfigNode> items, String indent) {
        boolean values = items.stream().allMatch(ConfigNode.Scalar.class::isInstance);
        if (values) {
            out.append(items.stream()
                    .map(item -> text((ConfigNode.Scalar) item))
                    .collect(Collectors.joining(", ", " [", "]\n")));
            return;
        }
        out.append('\n');
        for (ConfigNode item : items) {
            if (item instanceof ConfigNode.Section section) {
                section(section, indent + "  - ", indent + "    ");
            }
        }
    }

    private static String text(ConfigNode.Scalar scalar) {
        return scalar.plain() ? scalar.text() : quoted(scalar.text());
    }

    private static String quoted(String text) {
        boolean safe = WORD.matcher(text).matches() && !READ_AS_OTHER_TYPES.contains(text.toLowerCase(Locale.ROOT));
        return safe ? text : '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                default -> {
                    if (c < 0x20 || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        result.append(String.format("\\u%04x", c));
                    } else {
                        result.append((char) c);
                    }
                }
            }
        });
        return result.toString();
    }
}
