// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static io.tradewind.app.config.key.Rules.choice;
import static io.tradewind.app.config.key.Rules.positive;
import static io.tradewind.app.config.key.Rules.positiveTo;
import static io.tradewind.app.config.key.Rules.share;
import static io.tradewind.app.config.key.Rules.whole;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The limits of the risk gate: a preset, and a key for each of its figures. They stand in the section {@code risk} alone, so that no
 * strategy, model or tuner can set one.
 */
public final class RiskKeys {
    /** The section of the limits. */
    public static final String SECTION = "risk";

    /** Names of the presets, from the narrowest to the widest. */
    public static final List<String> PRESETS = List.of("conservative", "standard", "research", "permissive");

    /** The text of a limit whose check is left out. */
    public static final String UNCHECKED = "not checked";

    private static final int LIQUIDATION_DECIMALS = 8;
    private static final String OWNER = "trading.risk";
    private static final String EQUITY = "of equity";
    private static final String START = "of the equity at the start of the period";
    private static final String PEAK = "of the high-water mark";

    private static final List<Limit> LIMITS = Stream.of(order(), exposure(), margin(), measure(), stop(), loss())
            .flatMap(List::stream)
            .toList();

    /**
     * One figure of the limits.
     *
     * @param name its key in the section
     * @param rule what it may be
     * @param unit its unit
     * @param meaning what it does
     * @param figure the figure of a preset, as it would be written
     */
    record Limit(String name, ValueRule rule, String unit, String meaning, Function<RiskLimits, String> figure) {
        String of(String preset) {
            return figure.apply(RiskLimits.preset(preset));
        }

        ConfigKey key() {
            String presets = String.join(
                    ", ",
                    PRESETS.stream().map(preset -> preset + " " + of(preset)).toList());
            return new ConfigKey(
                    SECTION + "." + name,
                    rule,
                    unit,
                    null,
                    false,
                    meaning + " By preset: " + presets + ".",
                    OWNER,
                    null);
        }
    }

    private RiskKeys() {}

    static List<ConfigKey> all() {
        return Stream.concat(Stream.of(preset()), LIMITS.stream().map(Limit::key))
                .toList();
    }

    /**
     * Whether a name is that of a limit.
     *
     * @param name a key without its section
     * @return true for the section itself as well
     */
    public static boolean isLimit(String name) {
        return name.equals(SECTION)
                || LIMITS.stream().anyMatch(limit -> limit.name().equals(name));
    }

    /** Whether a path is that of a figure that the preset gives when it is not written. */
    static boolean isFigure(String path) {
        return LIMITS.stream().anyMatch(limit -> path.equals(SECTION + "." + limit.name()));
    }

    /**
     * Every figure of some limits, as it would be written.
     *
     * @param limits the limits
     * @return key to text in catalogue order; {@link #UNCHECKED} where a whole check is left out
     */
    public static Map<String, String> figures(RiskLimits limits) {
        Map<String, String> figures = new LinkedHashMap<>();
        LIMITS.forEach(limit -> figures.put(limit.name(), limit.figure().apply(limits)));
        return figures;
    }

    /**
     * The presets side by side.
     *
     * @return a table in Markdown, one row for each limit
     */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| key | unit | " + String.join(" | ", PRESETS) + " |\n|---|---|");
        table.append("---|".repeat(PRESETS.size())).append('\n');
        for (Limit limit : LIMITS) {
            table.append("| `")
                    .append(limit.name())
                    .append("` | ")
                    .append(limit.unit())
                    .append(" | ");
            table.append(String.join(" | ", PRESETS.stream().map(limit::of).toList()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static ConfigKey preset() {
        return new ConfigKey(
                SECTION + ".preset",
                new ValueRule.Choice(PRESETS, List.of(), ""),
                "",
                "standard",
                false,
                "A full set of limits, which the keys below replace one by one. standard has the product's own limits; research checks"
                        + " single orders alone, to measure a strategy by itself; permissive hardly limits.",
                OWNER,
                null);
    }

    private static List<Limit> order() {
        return List.of(
                limit(
                        "max_order_notional",
                        new OffRule(positive()),
                        "run currency",
                        "Greatest value that one order adds; above it the order is refused.",
                        limits -> decimal(limits.order().maxOrderNotional())),
                limit(
                        "max_position_notional",
                        new OffRule(positive()),
                        "run currency",
                        "Greatest value of one position; an order that would exceed it is refused.",
                        limits -> decimal(limits.order().maxPositionNotional())),
                limit(
                        "max_order_to_equity",
                        new MultipleRule(Decimal.parse("1000")),
                        "multiple of equity",
                        "Greatest value that one order adds; above it the order is refused.",
                        limits -> decimal(limits.order().maxOrderToEquity())),
                limit(
                        "max_position_to_equity",
                        new MultipleRule(Decimal.parse("1000")),
                        "multiple of equity",
                        "Greatest value of one position; an order that would exceed it is refused.",
                        limits -> decimal(limits.order().maxPositionToEquity())),
                limit(
                        "price_collar_bps",
                        positiveTo("10000"),
                        "basis points",
                        "How far an order price may be through the market; beyond it the order is refused.",
                        limits -> decimal(limits.order().priceCollarBps())),
                limit(
                        "max_orders_per_minute",
                        whole(1, 1_000_000),
                        "orders",
                        "Orders in any minute of market time; more are refused.",
                        limits -> Integer.toString(limits.order().maxOrdersPerMinute())),
                limit(
                        "duplicate_window",
                        new ValueRule.Duration(OffRule.OFF),
                        "market time",
                        "An order like one that was sent within this time is refused; at most 1m.",
                        limits -> duration(limits.order().duplicateWindowNs())),
                limit(
                        "min_entry_to_equity",
                        new OffRule(share("1")),
                        EQUITY,
                        "Least value of an entry; a smaller one is refused, because its costs eat it.",
                        limits -> decimal(limits.order().minEntryToEquity())));
    }

    private static List<Limit> exposure() {
        return List.of(
                exposure(
                        "max_symbol",
                        "Most exposure to one instrument",
                        limits -> limits.exposure().symbol()),
                exposure(
                        "max_venue",
                        "Most exposure at one venue, gross",
                        limits -> limits.exposure().venue()),
                exposure(
                        "max_strategy",
                        "Most exposure of one strategy, gross",
                        limits -> limits.exposure().strategy()),
                exposure(
                        "max_asset",
                        "Most exposure to one asset, over all instruments with it as base",
                        limits -> limits.exposure().asset()),
                exposure(
                        "max_gross",
                        "Most exposure in all, longs and shorts added",
                        limits -> limits.exposure().gross()),
                exposure(
                        "max_net",
                        "Most exposure in all, longs less shorts",
                        limits -> limits.exposure().net()));
    }

    private static Limit exposure(String name, String meaning, Function<RiskLimits, Decimal> figure) {
        return limit(
                name,
                new OffRule(share("100")),
                EQUITY,
                meaning + ", with all orders in flight; an entry is cut down to it.",
                limits -> decimal(figure.apply(limits)));
    }

    private static List<Limit> margin() {
        return List.of(
                limit(
                        "max_leverage",
                        new LeverageRule(MarginLimits.CEILING),
                        "multiple of equity",
                        "Most gross exposure by the margin model. 3 is the ceiling: no configuration goes above it, and only the presets"
                                + " without a margin check do without.",
                        limits -> limits.margin().enforced()
                                ? decimal(limits.margin().maxLeverage())
                                : UNCHECKED),
                limit(
                        "min_liquidation_distance",
                        new OffRule(new DecimalsRule(share("1"), LIQUIDATION_DECIMALS)),
                        "of the mark",
                        "Least distance of the liquidation price from the mark after an entry.",
                        limits -> limits.margin().enforced()
                                ? decimal(limits.margin().minLiquidationDistance())
                                : UNCHECKED));
    }

    private static List<Limit> measure() {
        return List.of(
                limit(
                        "volatility_target",
                        new OffRule(share("10")),
                        "volatility per year",
                        "Most expected volatility of the portfolio; an entry is cut down to it.",
                        limits -> decimal(limits.measure().annualVolatility())),
                limit(
                        "max_heat",
                        new OffRule(share("100")),
                        EQUITY,
                        "Most sum of position value times annual volatility; an entry is cut down to it.",
                        limits -> decimal(limits.measure().heat())),
                limit(
                        "max_correlation",
                        new OffRule(share("1")),
                        "",
                        "Positions above this correlation, in the direction they are held, count as one bet.",
                        limits -> decimal(limits.measure().correlation())),
                limit(
                        "max_correlated",
                        whole(1, 1_000),
                        "positions",
                        "Most positions that count as one bet; needs max_correlation.",
                        limits -> Integer.toString(limits.measure().maxCorrelated())),
                limit(
                        "max_value_at_risk",
                        new OffRule(share("1")),
                        EQUITY,
                        "Most loss of a day that is exceeded once in a hundred days; an entry is cut down to it.",
                        limits -> decimal(limits.measure().valueAtRisk())),
                limit(
                        "max_expected_shortfall",
                        new OffRule(share("1")),
                        EQUITY,
                        "Most expected loss of the worst one in a hundred days; an entry is cut down to it.",
                        limits -> decimal(limits.measure().expectedShortfall())),
                limit(
                        "volatility_fallback",
                        choice("true", "false"),
                        "",
                        "Whether the default volatility of the asset class stands in while an instrument's own is not known; false refuses"
                                + " its entries until then.",
                        limits -> Boolean.toString(limits.measure().fallback())),
                limit(
                        "estimate_age",
                        new ValueRule.Duration(""),
                        "market time",
                        "Greatest age of a volatility or correlation; with an older one entries are refused.",
                        limits -> duration(limits.measure().maxAgeNs())),
                limit(
                        "crisis_turbulence",
                        new OffRule(new ValueRule.DecimalNumber(Decimal.ONE, false, Decimal.parse("100"))),
                        "times the usual volatility",
                        "Volatility of about the last day over that of the last weeks from which a market is in a crisis.",
                        limits -> decimal(limits.measure().crisis().turbulence())),
                limit(
                        "crisis_share",
                        share("1"),
                        "of the entry",
                        "What may pass of an entry in a crisis, after all other limits; needs crisis_turbulence.",
                        limits -> limits.measure().crisis().share().toString()));
    }

    private static List<Limit> stop() {
        return List.of(
                limit(
                        "require_stop",
                        choice("true", "false"),
                        "",
                        "Whether an entry without a stop is refused.",
                        limits -> Boolean.toString(limits.stop().required())),
                limit(
                        "fallback_stop",
                        new OffRule(share("0.99")),
                        "of the entry price",
                        "Distance of the stop that is attached to an entry that brings none.",
                        limits -> decimal(limits.stop().fallbackDistance())),
                limit(
                        "max_stop_distance",
                        new OffRule(share("1")),
                        "of the entry price",
                        "Greatest distance of a stop; an entry with a wider one is refused.",
                        limits -> decimal(limits.stop().maxDistance())));
    }

    private static List<Limit> loss() {
        return List.of(
                loss(
                        "daily_loss",
                        START,
                        "Loss of a UTC day after which no new risk is taken until the next.",
                        limits -> limits.loss().daily()),
                loss(
                        "weekly_loss",
                        START,
                        "Loss of a week (from Monday, UTC) after which no new risk is taken until the next.",
                        limits -> limits.loss().weekly()),
                loss(
                        "monthly_loss",
                        START,
                        "Loss of a month (UTC) after which no new risk is taken until the next.",
                        limits -> limits.loss().monthly()),
                count(
                        "max_consecutive_losses",
                        "losing round trips",
                        "Losses one after the other after which no new risk is taken until the next day.",
                        limits -> limits.loss().consecutive()),
                count(
                        "max_trades_per_day",
                        "entries",
                        "Entries of a UTC day; more are refused.",
                        limits -> limits.loss().tradesPerDay()),
                loss(
                        "soft_drawdown",
                        PEAK,
                        "Drawdown at which the mode becomes REDUCE: positions only shrink.",
                        limits -> limits.loss().softDrawdown()),
                loss(
                        "hard_drawdown",
                        PEAK,
                        "Drawdown at which the mode becomes EMERGENCY: everything is cancelled and flattened, and the"
                                + " kill switch latches.",
                        limits -> limits.loss().hardDrawdown()),
                loss(
                        "kill_daily_loss",
                        START,
                        "Loss of a UTC day at which the kill switch latches.",
                        limits -> limits.loss().killDaily()),
                count(
                        "kill_consecutive_losses",
                        "losing round trips",
                        "Losses one after the other at which the kill switch latches.",
                        limits -> limits.loss().killConsecutive()),
                limit(
                        "max_stress_loss",
                        new OffRule(share("1")),
                        EQUITY,
                        "Most loss in the worst of the stress scenarios, with the order filled; an entry is cut down to it.",
                        limits -> decimal(limits.scenario().maxLoss())));
    }

    private static Limit loss(String name, String unit, String meaning, Function<RiskLimits, Decimal> figure) {
        return limit(name, new OffRule(share("0.99")), unit, meaning, limits -> decimal(figure.apply(limits)));
    }

    private static Limit count(String name, String unit, String meaning, Function<RiskLimits, Integer> figure) {
        return limit(name, new OffRule(whole(1, 1_000_000)), unit, meaning, limits -> {
            int count = figure.apply(limits);
            return count == 0 ? OffRule.OFF : Integer.toString(count);
        });
    }

    private static Limit limit(
            String name, ValueRule rule, String unit, String meaning, Function<RiskLimits, String> figure) {
        return new Limit(name, rule, unit, meaning, figure);
    }

    private static String decimal(Decimal value) {
        return value.signum() == 0 ? OffRule.OFF : value.toString();
    }

    private static String duration(long ns) {
        return ns == 0 ? OffRule.OFF : TimeText.formatDuration(ns);
    }
}
