// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.simulation.matching.OcoRules;
import io.tradewind.simulation.matching.filter.MatchFilters;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;

/**
 * What a script trades.
 *
 * @param prices steps of a price
 * @param quantities steps of a quantity
 * @param filters ranges beyond tick and lot
 * @param rules what the venue does with groups
 */
record MatchInstrument(Grid prices, Grid quantities, MatchFilters filters, OcoRules rules) {
    static final MatchInstrument DEFAULT = new MatchInstrument(
            new Grid(new BigDecimal("0.01")), new Grid(new BigDecimal("0.0001")), MatchFilters.NONE, OcoRules.USUAL);

    private static final BigDecimal LARGEST_MULTIPLE = BigDecimal.valueOf(1_000);
    private static final BigDecimal LONGEST_WINDOW_S = BigDecimal.valueOf(86_400);
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    /** Reads a file of {@code key: value} lines; keys that are missing keep their defaults. */
    static MatchInstrument read(Path file) throws IOException {
        InstrumentFile keys = InstrumentFile.read(file);
        Grid prices = new Grid(keys.decimal("tick", DEFAULT.prices.step()));
        Grid lots = new Grid(keys.decimal("lot", DEFAULT.quantities.step()));
        MatchFilters none = MatchFilters.NONE;
        MatchFilters filters = new MatchFilters(
                lowest(keys, "min_price", prices, none.minPriceTicks()),
                highest(keys, "max_price", prices, none.maxPriceTicks()),
                lowest(keys, "min_quantity", lots, none.minLots()),
                highest(keys, "max_quantity", lots, none.maxLots()),
                marketLots(keys, lots),
                notional(keys, prices.step().multiply(lots.step())),
                keys.choice("notional_of_market", Answer.values(), Answer.FALSE) == Answer.TRUE,
                percentPrice(keys),
                count(keys, "iceberg_parts"),
                count(keys, "max_open_orders"),
                count(keys, "max_algo_orders"));
        OcoRules rules = new OcoRules(
                keys.choice("oco_priority", OcoRules.Priority.values(), OcoRules.USUAL.priority()),
                keys.choice("oco_fill", OcoRules.Fill.values(), OcoRules.USUAL.fill()));
        keys.ordered("min_price", "max_price");
        keys.ordered("min_quantity", "max_quantity");
        keys.ordered("market_min_quantity", "market_max_quantity");
        return new MatchInstrument(prices, lots, filters, rules);
    }

    /** What a yes-or-no key says. */
    private enum Answer {
        FALSE,
        TRUE
    }

    private static MatchFilters.LotRange marketLots(InstrumentFile keys, Grid lots) {
        MatchFilters.LotRange any = MatchFilters.LotRange.ANY;
        BigDecimal step = keys.decimal("market_lot", lots.step());
        long stepLots = lots.units(step);
        if (stepLots <= 0) {
            throw keys.error("market_lot", "is no whole number of lots", "Write a multiple of lot");
        }
        return new MatchFilters.LotRange(
                lowest(keys, "market_min_quantity", lots, any.minLots()),
                highest(keys, "market_max_quantity", lots, any.maxLots()),
                stepLots);
    }

    private static long notional(InstrumentFile keys, BigDecimal unit) {
        BigDecimal least = keys.decimal("min_notional", BigDecimal.ZERO).divide(unit, 0, RoundingMode.CEILING);
        if (least.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw keys.error("min_notional", "is too large for tick and lot", "Write a smaller one");
        }
        return least.longValueExact();
    }

    private static MatchFilters.PercentPrice percentPrice(InstrumentFile keys) {
        if (!keys.hasAny("percent_price_")) {
            return MatchFilters.PercentPrice.NONE;
        }
        BigDecimal down = keys.decimal("percent_price_down", BigDecimal.ZERO);
        BigDecimal up = keys.decimal("percent_price_up", LARGEST_MULTIPLE);
        BigDecimal usual = BigDecimal.valueOf(MatchFilters.PercentPrice.USUAL_WINDOW_NS)
                .divide(NANOS, 0, RoundingMode.UNNECESSARY);
        BigDecimal window = keys.decimal("percent_price_window_s", usual);
        if (window.compareTo(BigDecimal.ONE) < 0 || window.compareTo(LONGEST_WINDOW_S) > 0) {
            throw keys.error("percent_price_window_s", "is not from 1 to " + LONGEST_WINDOW_S, "Write seconds");
        }
        return new MatchFilters.PercentPrice(
                multiple(keys, "percent_price_bid_down", down),
                multiple(keys, "percent_price_bid_up", up),
                multiple(keys, "percent_price_ask_down", down),
                multiple(keys, "percent_price_ask_up", up),
                window.multiply(NANOS).longValue());
    }

    private static long multiple(InstrumentFile keys, String key, BigDecimal otherwise) {
        BigDecimal value = keys.decimal(key, otherwise);
        BigDecimal scaled = value.multiply(BigDecimal.valueOf(MatchFilters.PercentPrice.SCALE))
                .stripTrailingZeros();
        if (value.compareTo(LARGEST_MULTIPLE) > 0 || scaled.scale() > 0) {
            String first = keys.has(key) ? key : key.replace("bid_", "").replace("ask_", "");
            throw keys.error(first, "is above 1000 or has more than 8 decimals", "Write a multiple such as 1.1");
        }
        return scaled.longValueExact();
    }

    private static long lowest(InstrumentFile keys, String key, Grid grid, long otherwise) {
        return keys.has(key) ? grid.ceiling(keys.decimal(key, BigDecimal.ONE)) : otherwise;
    }

    private static long highest(InstrumentFile keys, String key, Grid grid, long otherwise) {
        return keys.has(key) ? Math.min(otherwise, grid.floor(keys.decimal(key, BigDecimal.ONE))) : otherwise;
    }

    private static long count(InstrumentFile keys, String key) {
        return keys.has(key)
                ? keys.decimal(key, BigDecimal.ONE)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact()
                : Long.MAX_VALUE;
    }
}
