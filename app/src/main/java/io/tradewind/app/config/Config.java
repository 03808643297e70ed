// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.app.config.key.ShareRule;
import io.tradewind.app.config.key.TimeText;
import io.tradewind.domain.number.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A validated configuration, or one section of it. Immutable; defaults are filled in.
 *
 * <p>Paths are dotted and relative to the section, list items by index: {@code venues.0.fees.taker_bps}. A getter without
 * {@code optional} in its name throws a {@link ConfigException} when the key is not set.
 */
public final class Config {
    private final String prefix;
    private final ConfigNode.Section root;

    Config(String prefix, ConfigNode.Section root) {
        this.prefix = prefix;
        this.root = root;
    }

    /**
     * A text value.
     *
     * @param path key path
     * @return the text
     */
    public String text(String path) {
        return optionalText(path)
                .orElseThrow(
                        () -> refuse(path, "is not set", "Set it; './tradewind config explain' says what it means."));
    }

    /**
     * An exact decimal.
     *
     * @param path key path
     * @return the number
     */
    public Decimal decimal(String path) {
        return Decimal.parse(text(path));
    }

    /**
     * A share, which may be written with its unit.
     *
     * @param path key path
     * @return the number, 0.05 for {@code 5%} and 3 for {@code 3x}
     */
    public Decimal share(String path) {
        return ShareRule.value(text(path));
    }

    /**
     * A whole number.
     *
     * @param path key path
     * @return the number
     */
    public long integer(String path) {
        return Long.parseLong(text(path));
    }

    /**
     * A whole number that fits an {@code int}.
     *
     * @param path key path
     * @return the number
     * @throws ArithmeticException when it does not fit
     */
    public int count(String path) {
        return Math.toIntExact(integer(path));
    }

    /**
     * A truth value.
     *
     * @param path key path
     * @return true for {@code true}
     */
    public boolean bool(String path) {
        return Boolean.parseBoolean(text(path));
    }

    /**
     * A point in time.
     *
     * @param path key path
     * @return nanoseconds since the epoch, UTC
     */
    public long instantNs(String path) {
        return TimeText.parseInstantNs(text(path));
    }

    /**
     * A length of time.
     *
     * @param path key path of a duration or bar interval
     * @return nanoseconds
     */
    public long durationNs(String path) {
        return TimeText.parseDurationNs(text(path));
    }

    /**
     * A text value that may be absent.
     *
     * @param path key path
     * @return the text, empty when the key is not set
     */
    public Optional<String> optionalText(String path) {
        return find(path) instanceof ConfigNode.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    /**
     * A decimal that may be absent.
     *
     * @param path key path
     * @return the number, empty when the key is not set
     */
    public Optional<Decimal> optionalDecimal(String path) {
        return optionalText(path).map(Decimal::parse);
    }

    /**
     * A whole number that may be absent.
     *
     * @param path key path
     * @return the number, empty when the key is not set
     */
    public OptionalLong optionalInteger(String path) {
        return optionalText(path)
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * A point in time that may be absent.
     *
     * @param path key path
     * @return nanoseconds since the epoch, empty when the key is not set
     */
    public OptionalLong optionalInstantNs(String path) {
        return optionalText(path)
                .map(text -> OptionalLong.of(TimeText.parseInstantNs(text)))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * A length of time that may be absent.
     *
     * @param path key path of a duration or bar interval
     * @return nanoseconds, empty when the key is not set
     */
    public OptionalLong optionalDurationNs(String path) {
        return optionalText(path)
                .map(text -> OptionalLong.of(TimeText.parseDurationNs(text)))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Whether a key or section is set.
     *
     * @param path key path
     * @return true when it has a value, written or by default
     */
    public boolean has(String path) {
        return find(path) != null;
    }

    /**
     * The sections of a list.
     *
     * @param path path of a list of sections, for example {@code strategies}
     * @return one configuration for each, empty when the list is not set
     */
    public List<Config> list(String path) {
        List<Config> result = new ArrayList<>();
        if (find(path) instanceof ConfigNode.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof ConfigNode.Section section) {
                    result.add(new Config(absolute(path) + "." + i, section));
                }
            }
        }
        return Collections.unmodifiableList(result);
    }

    /**
     * The values of a list.
     *
     * @param path path of a list of values, for example {@code strategies.0.instruments}
     * @return the texts, empty when the list is not set
     */
    public List<String> texts(String path) {
        List<String> result = new ArrayList<>();
        if (find(path) instanceof ConfigNode.Items list) {
            for (ConfigNode item : list.items()) {
                if (item instanceof ConfigNode.Scalar scalar) {
                    result.add(scalar.text());
                }
            }
        }
        return Collections.unmodifiableList(result);
    }

    /**
     * The decimals of a section whose keys the user chose.
     *
     * @param path path of the section, for example {@code run.rates}
     * @return key to number in written order, empty when the section is not set
     */
    public Map<String, Decimal> decimals(String path) {
        Map<String, Decimal> result = new LinkedHashMap<>();
        if (find(path) instanceof ConfigNode.Section section) {
            section.entries().forEach((name, entry) -> {
                if (entry.value() instanceof ConfigNode.Scalar scalar) {
                    result.put(name, Decimal.parse(scalar.text()));
                }
            });
        }
        return Collections.unmodifiableMap(result);
    }

    /**
     * The file and line that set a key.
     *
     * @param path key path
     * @return {@code file:line}, the name of another source, or {@code default}
     */
    public String where(String path) {
        return origin(path).fileAndLine();
    }

    /**
     * A refusal of a value, for checks that need more than the configuration, such as an instrument's lot step.
     *
     * @param path key path
     * @param what what is wrong, continuing the sentence that starts with the key, without a final full stop
     * @param remedy what to do, whole sentences
     * @return the exception to throw
     */
    public ConfigException refuse(String path, String what, String remedy) {
        return new ConfigException(List.of(new ConfigProblem(origin(path), absolute(path), what, remedy)));
    }

    /**
     * The effective configuration as YAML, in catalogue order with defaults; loading it yields the same configuration.
     *
     * @return the document, each line ended by a line feed
     */
    public String toYaml() {
        return YamlWriter.write(root);
    }

    /**
     * The effective configuration as maps, lists, texts and numbers.
     *
     * @return a fresh tree in catalogue order
     */
    public Map<String, Object> toMap() {
        return map(root);
    }

    private static Map<String, Object> map(ConfigNode.Section section) {
        Map<String, Object> result = new LinkedHashMap<>();
        section.entries().forEach((name, entry) -> result.put(name, plain(entry.value())));
        return result;
    }

    private static Object plain(ConfigNode node) {
        return switch (node) {
            case ConfigNode.Section section -> map(section);
            case ConfigNode.Items list ->
                list.items().stream().map(Config::plain).toList();
            case ConfigNode.Scalar scalar ->
                scalar.plain() && YamlWriter.isNumber(scalar.text()) ? new BigDecimal(scalar.text()) : scalar.text();
        };
    }

    /** Where a key was written, or the innermost section around it that was. */
    Origin origin(String path) {
        ConfigNode node = root;
        Origin origin = root.origin();
        for (String part : path.split("\\.")) {
            node = below(node, part);
            if (node == null) {
                return origin;
            }
            origin = node.origin();
        }
        return origin;
    }

    String absolute(String path) {
        return prefix.isEmpty() ? path : prefix + "." + path;
    }

    private @Nullable ConfigNode find(String path) {
        ConfigNode node = root;
        for (String part : path.split("\\.")) {
            node = node == null ? null : below(node, part);
        }
        return node;
    }

    private static @Nullable ConfigNode below(ConfigNode node, String part) {
        if (node instanceof ConfigNode.Section section) {
            ConfigNode.Entry entry = section.entries().get(part);
            return entry == null ? null : entry.value();
        }
        if (node instanceof ConfigNode.Items list && YamlWriter.isIndex(part)) {
            int index = Integer.parseInt(part);
            return index < list.items().size() ? list.items().get(index) : null;
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Config config && config.toYaml().equals(toYaml());
    }

    @Override
    public int hashCode() {
        return toYaml().hashCode();
    }

    @Override
    public String toString() {
        return prefix.isEmpty() ? "configuration" : prefix;
    }
}
