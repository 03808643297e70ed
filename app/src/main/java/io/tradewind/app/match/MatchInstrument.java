// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.port.RequestException;
import io.tradewind.simulation.matching.MatchFilters;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * What a script trades.
 *
 * @param prices steps of a price
 * @param quantities steps of a quantity
 * @param filters ranges beyond tick and lot
 */
record MatchInstrument(Grid prices, Grid quantities, MatchFilters filters) {
    static final MatchInstrument DEFAULT = new MatchInstrument(
            new Grid(new BigDecimal("0.01")), new Grid(new BigDecimal("0.0001")), MatchFilters.NONE);

    private static final List<String> KEYS = List.of(
            "tick",
            "lot",
            "min_price",
            "max_price",
            "min_quantity",
            "max_quantity",
            "min_notional",
            "iceberg_parts",
            "max_open_orders",
            "max_algo_orders");
    private static final int MAX_BYTES = 65_536;

    /** Reads a file of {@code key: value} lines; keys that are missing keep their defaults. */
    static MatchInstrument read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RequestException(file + " is no file. Name an instrument file that exists.");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new RequestException(file + " is longer than " + MAX_BYTES + " bytes. Name an instrument file.");
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.toString())
                    .setSchema(new FailsafeSchema())
                    .build();
            return of(file, values(file, new Load(settings).loadFromString(Files.readString(file))));
        } catch (YamlEngineException e) {
            throw new RequestException(
                    file + " is not YAML: "
                            + String.valueOf(e.getMessage()).strip().replaceAll("\\s*\n\\s*", "; "),
                    e);
        }
    }

    private static Map<String, BigDecimal> values(Path file, @Nullable Object document) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        if (!(document instanceof Map<?, ?> map)) {
            throw new RequestException(file + " holds no keys. Write lines such as 'tick: 0.01'.");
        }
        map.forEach((key, value) -> values.put(key(file, String.valueOf(key)), number(file, key, value)));
        return values;
    }

    private static String key(Path file, String key) {
        if (!KEYS.contains(key)) {
            throw new RequestException(
                    file + ": unknown key '" + key + "'. The keys are " + String.join(", ", KEYS) + ".");
        }
        return key;
    }

    private static BigDecimal number(Path file, Object key, Object value) {
        String text = String.valueOf(value);
        if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?") || new BigDecimal(text).signum() == 0) {
            throw new RequestException(
                    file + ", key " + key + ": '" + text + "' is no positive plain decimal. Write one such as 0.01.");
        }
        return new BigDecimal(text);
    }

    private static MatchInstrument of(Path file, Map<String, BigDecimal> values) {
        Grid prices = new Grid(values.getOrDefault("tick", DEFAULT.prices.step()));
        Grid lots = new Grid(values.getOrDefault("lot", DEFAULT.quantities.step()));
        BigDecimal unit = prices.step().multiply(lots.step());
        BigDecimal notional =
                values.getOrDefault("min_notional", BigDecimal.ZERO).divide(unit, 0, RoundingMode.CEILING);
        if (notional.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new RequestException(file + ", key min_notional: too large for tick and lot. Write a smaller one.");
        }
        MatchFilters none = MatchFilters.NONE;
        return new MatchInstrument(
                prices,
                lots,
                new MatchFilters(
                        lowest(values.get("min_price"), prices, none.minPriceTicks()),
                        highest(values.get("max_price"), prices, none.maxPriceTicks()),
                        lowest(values.get("min_quantity"), lots, none.minLots()),
                        highest(values.get("max_quantity"), lots, none.maxLots()),
                        notional.longValueExact(),
                        count(values.get("iceberg_parts")),
                        count(values.get("max_open_orders")),
                        count(values.get("max_algo_orders"))));
    }

    private static long lowest(@Nullable BigDecimal value, Grid grid, long otherwise) {
        return value == null ? otherwise : grid.ceiling(value);
    }

    private static long highest(@Nullable BigDecimal value, Grid grid, long otherwise) {
        return value == null ? otherwise : Math.min(otherwise, grid.floor(value));
    }

    private static long count(@Nullable BigDecimal value) {
        return value == null
                ? Long.MAX_VALUE
                : value.setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
