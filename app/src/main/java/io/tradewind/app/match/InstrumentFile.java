// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of an instrument file with the lines on which they stand. */
final class InstrumentFile {
    static final List<String> KEYS = List.of(
            "tick",
            "lot",
            "min_price",
            "max_price",
            "min_quantity",
            "max_quantity",
            "market_lot",
            "market_min_quantity",
            "market_max_quantity",
            "min_notional",
            "notional_of_market",
            "percent_price_up",
            "percent_price_down",
            "percent_price_bid_up",
            "percent_price_bid_down",
            "percent_price_ask_up",
            "percent_price_ask_down",
            "percent_price_window_s",
            "iceberg_parts",
            "max_open_orders",
            "max_algo_orders",
            "oco_priority",
            "oco_fill");
    private static final int MAX_BYTES = 65_536;

    private record Value(String text, int line) {}

    private final Path file;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private InstrumentFile(Path file) {
        this.file = file;
    }

    static InstrumentFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RequestException(file + " is no file. Name an instrument file that exists.");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new RequestException(file + " is longer than " + MAX_BYTES + " bytes. Name an instrument file.");
        }
        InstrumentFile read = new InstrumentFile(file);
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.toString()).build();
            Node root =
                    new Compose(settings).composeString(Files.readString(file)).orElse(null);
            if (!(root instanceof MappingNode map)) {
                throw new RequestException(file + ":1: holds no keys. Write lines such as 'tick: 0.01'.");
            }
            map.getValue().forEach(read::add);
        } catch (YamlEngineException e) {
            String what = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\n\\s*", "; ");
            throw new RequestException(file + " is not YAML: " + what, e);
        }
        return read;
    }

    private void add(NodeTuple tuple) {
        int line = line(tuple.getKeyNode());
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!KEYS.contains(key)) {
            throw new RequestException(
                    "%s:%d: unknown key '%s'. The keys are %s.".formatted(file, line, key, String.join(", ", KEYS)));
        }
        String text = tuple.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (values.put(key, new Value(text, line)) != null) {
            throw error(key, "is given twice", "Keep one");
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean hasAny(String prefix) {
        return values.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    /** A positive plain decimal. */
    BigDecimal decimal(String key, BigDecimal otherwise) {
        Value value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        String text = value.text;
        if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?") || new BigDecimal(text).signum() == 0) {
            throw error(key, "'" + shortened(text) + "' is no positive plain decimal", "Write one such as 0.01");
        }
        return new BigDecimal(text);
    }

    /** One of the constants, in lower case. */
    <E extends Enum<E>> E choice(String key, E[] choices, E otherwise) {
        Value value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        List<String> names = Arrays.stream(choices)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        int at = names.indexOf(value.text);
        if (at < 0) {
            throw error(key, "is '" + shortened(value.text) + "'", "Write one of " + String.join(", ", names));
        }
        return choices[at];
    }

    /** Refuses a file whose lower bound is above the upper one. */
    void ordered(String low, String high) {
        boolean both = has(low) && has(high);
        if (both && decimal(low, BigDecimal.ONE).compareTo(decimal(high, BigDecimal.ONE)) > 0) {
            throw error(high, "is below " + low, "Write a range that holds something");
        }
    }

    RequestException error(String key, String what, String remedy) {
        Value value = values.get(key);
        return new RequestException(
                "%s:%d: key %s: %s. %s.".formatted(file, value == null ? 1 : value.line, key, what, remedy));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
