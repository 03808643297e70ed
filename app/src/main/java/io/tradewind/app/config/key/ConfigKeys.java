// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static io.tradewind.app.config.key.Rules.CURRENCY;
import static io.tradewind.app.config.key.Rules.NAME;
import static io.tradewind.app.config.key.Rules.PATH;
import static io.tradewind.app.config.key.Rules.SYMBOL;
import static io.tradewind.app.config.key.Rules.between;
import static io.tradewind.app.config.key.Rules.choice;
import static io.tradewind.app.config.key.Rules.list;
import static io.tradewind.app.config.key.Rules.positive;
import static io.tradewind.app.config.key.Rules.positiveTo;
import static io.tradewind.app.config.key.Rules.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue of all keys: the one place where a key gets its type, unit, range, default, meaning and owner.
 *
 * <p>Validation, defaults, the reference page, the JSON Schema and the order of the effective configuration all follow
 * from this list.
 */
public final class ConfigKeys {
    private static final String REPLAY = "research.backtest";
    private static final String VENUE = "simulation.venue";

    private static final String[] ASSET_CLASSES = {"crypto", "forex", "stock"};

    private static final List<ConfigKey> ALL = build();
    private static final KeyTree TREE = KeyTree.of(ALL, Map.of("venues[].instruments[]", "symbol"));

    private ConfigKeys() {}

    /**
     * All keys.
     *
     * @return in catalogue order
     */
    public static List<ConfigKey> all() {
        return ALL;
    }

    /**
     * Finds keys by path or by a prefix of it.
     *
     * @param path a key such as {@code run.seed}, a section such as {@code risk}; list marks and indices may be left out
     * @return the keys at or below the path, in catalogue order
     */
    public static List<ConfigKey> find(String path) {
        String wanted = plain(path);
        return ALL.stream()
                .filter(key ->
                        plain(key.path()).equals(wanted) || plain(key.path()).startsWith(wanted + "."))
                .toList();
    }

    /**
     * The key that a misspelt path most likely meant.
     *
     * @param path the path as written
     * @return the nearest key path
     */
    public static Optional<String> nearest(String path) {
        return NearestName.of(
                plain(path), ALL.stream().map(key -> plain(key.path())).toList());
    }

    /**
     * The catalogue as a tree.
     *
     * @return its root
     */
    public static KeyTree tree() {
        return TREE;
    }

    private static String plain(String path) {
        return path.replace("[]", "").replaceAll("\\.[0-9]+", "");
    }

    private static List<ConfigKey> build() {
        List<ConfigKey> keys = new ArrayList<>();
        keys.addAll(run());
        keys.addAll(data());
        keys.addAll(venue());
        keys.addAll(instrument());
        keys.addAll(VenueKeys.all());
        keys.addAll(strategy());
        keys.addAll(SizingKeys.all());
        keys.addAll(StrategyKeys.parameters());
        keys.addAll(RiskKeys.all());
        keys.addAll(ControlKeys.all());
        return List.copyOf(keys);
    }

    private static List<ConfigKey> run() {
        return List.of(
                key("run.name", NAME, "", REPLAY, "Name of the run; part of the run folder's name.")
                        .or("backtest"),
                key(
                                "run.seed",
                                whole(Long.MIN_VALUE, Long.MAX_VALUE),
                                "",
                                REPLAY,
                                "Seed of everything random; part of the input, so another seed gives another tradeHash.")
                        .or("42"),
                key("run.currency", CURRENCY, "", REPLAY, "Currency of the starting cash, equity and report.")
                        .or("USD"),
                key("run.cash", positiveTo("10000000000"), "run currency", REPLAY, "Starting cash.")
                        .or("100000"),
                key(
                                "run.equity_sample",
                                new ValueRule.Duration("bar"),
                                "market time",
                                REPLAY,
                                "Distance of the rows of equity.csv and marks.csv; bar writes a row at every bar, and each second over ticks.")
                        .or("1h"),
                key(
                                "run.workers",
                                whole(1, 64),
                                "threads",
                                REPLAY,
                                "Threads that read and decode data; the result does not depend on it.")
                        .or("1"),
                key(
                        "run.rates.*",
                        positive(),
                        "run currency per unit",
                        REPLAY,
                        "Fixed rate that converts another currency (the key) into the run currency."));
    }

    private static List<ConfigKey> data() {
        return List.of(
                key(
                        "data.kind",
                        choice("bars", "ticks"),
                        "",
                        REPLAY,
                        "What is replayed: recorded bars, or the ticks of order books, from which bars are built; without it ticks"
                                + " where a venue's fills.model is queue, else bars."),
                key(
                                "data.catalog",
                                PATH,
                                "",
                                "store.catalog",
                                "Folder of the Parquet catalog, relative to the working directory.")
                        .or("data/catalog"),
                key(
                        "data.from",
                        new ValueRule.Instant(),
                        "UTC",
                        REPLAY,
                        "First bar (open time) or tick, inclusive; without it the run starts at the first one held."),
                key(
                        "data.to",
                        new ValueRule.Instant(),
                        "UTC",
                        REPLAY,
                        "End (open time of a bar, time of a tick), exclusive; without it the run ends with the last one held."),
                key(
                        "data.interval",
                        new ValueRule.Interval(),
                        "",
                        REPLAY,
                        "Interval of the recorded bars to replay; without it the finest one held that every strategy bar is a multiple of."),
                key(
                                "data.prices",
                                choice("raw", "adjusted"),
                                "",
                                REPLAY,
                                "raw trades at the prices of the day and books splits and dividends; adjusted scales history instead.")
                        .or("raw"),
                key(
                                "data.dividends",
                                choice("cash", "reinvest"),
                                "",
                                REPLAY,
                                "What a cash dividend becomes: cash, or more units at the reference price.")
                        .or("cash"));
    }

    private static List<ConfigKey> venue() {
        return List.of(
                key("venues", list("venues"), "", VENUE, "The simulated venues.")
                        .must(),
                key("venues[].id", NAME, "", VENUE, "Name of the venue in orders, fills and ledger.")
                        .or("SIM"),
                key(
                                "venues[].contract",
                                choice("spot", "linear", "inverse"),
                                "",
                                VENUE,
                                "Contract type of instruments that state none: spot exchanges units, linear pays in quote, inverse pays in base.")
                        .or("spot"),
                key(
                                "venues[].leverage",
                                between("1", "1000"),
                                "equity",
                                VENUE,
                                "Gross exposure allowed as a multiple of equity.")
                        .or("1"),
                key(
                                "venues[].asset_class",
                                choice(ASSET_CLASSES),
                                "",
                                "trading.risk",
                                "Asset class of instruments that state none: it gives the volatility that stands in while an instrument's"
                                        + " own is not known.")
                        .or("crypto"),
                key(
                                "venues[].instruments",
                                list("instruments, each a symbol or a section"),
                                "",
                                VENUE,
                                "The instruments traded here; a bare symbol takes all other terms from the catalog or the venue.")
                        .must());
    }

    private static List<ConfigKey> instrument() {
        return List.of(
                instrument("symbol", SYMBOL, "", "Symbol in the catalog.").must(),
                instrument("tick", positive(), "quote currency", "Price step."),
                instrument("lot", positive(), "units", "Quantity step."),
                instrument("min_quantity", positive(), "units", "Least order quantity."),
                instrument("max_quantity", positive(), "units", "Greatest order quantity."),
                instrument("min_notional", positive(), "quote currency", "Least order value."),
                instrument("min_price", positive(), "quote currency", "Lowest order price."),
                instrument("max_price", positive(), "quote currency", "Highest order price."),
                instrument("multiplier", positive(), "units per contract", "Contract size.")
                        .or("1"),
                instrument(
                        "contract", choice("spot", "linear", "inverse"), "", "Contract type; without it the venue's."),
                instrument("base", CURRENCY, "", "Currency or asset that is bought and sold."),
                instrument("asset_class", choice(ASSET_CLASSES), "", "Asset class; without it the venue's."),
                instrument("quote", CURRENCY, "", "Currency of the price."),
                instrument("settlement", CURRENCY, "", "Currency of profit and loss."),
                instrument(
                        "effective_from", new ValueRule.Instant(), "UTC", "These terms hold from here on (inclusive)."),
                instrument("effective_to", new ValueRule.Instant(), "UTC", "These terms hold until here (exclusive)."));
    }

    private static ConfigKey instrument(String name, ValueRule rule, String unit, String meaning) {
        return key("venues[].instruments[]." + name, rule, unit, "domain.instrument", meaning);
    }

    private static List<ConfigKey> strategy() {
        return List.of(
                key("strategies", list("strategies"), "", "strategy", "The strategies of the run.")
                        .must(),
                strategy("name", new ValueRule.Choice(StrategyKeys.NAMES, List.of(), ""), "", "Which strategy.")
                        .must(),
                key(
                                "strategies[].instruments",
                                list("symbols"),
                                "",
                                "strategy",
                                "What it trades, each a symbol of a venue above.")
                        .must(),
                key("strategies[].instruments[]", SYMBOL, "", "strategy", "A symbol.")
                        .must(),
                strategy(
                        "bar",
                        new ValueRule.Interval(),
                        "",
                        "Bars it decides on, built from the recorded ones; without it data.interval."),
                key(
                                "strategies[].session.zone",
                                new ValueRule.Zone(),
                                "",
                                "trading.feature",
                                "Time zone of bar boundaries.")
                        .or("UTC"),
                key(
                                "strategies[].session.open",
                                new ValueRule.TimeOfDay(),
                                "local time",
                                "trading.feature",
                                "Start of the session; bars are counted from it.")
                        .or("00:00"),
                key(
                        "strategies[].features",
                        list("features and presets"),
                        "",
                        "trading.feature",
                        "Features computed for its decisions at each of its bars, and written to"
                                + " features-<strategy>-<instrument>.csv of the run folder (docs/features.md)."),
                key(
                                "strategies[].features[]",
                                new ValueRule.Feature(),
                                "",
                                "trading.feature",
                                "A feature, or a preset that stands for its features.")
                        .must(),
                key(
                                "strategies[].feature_age.bars",
                                between("1", "1000"),
                                "bars",
                                "trading.feature",
                                "Greatest age of a feature of bars in a decision, in lengths of its bars; older ones are no value.")
                        .or("2"),
                key(
                                "strategies[].feature_age.trades",
                                new ValueRule.Duration(""),
                                "market time",
                                "trading.feature",
                                "Greatest age of a feature of trades in a decision; older ones are no value.")
                        .or("1m"),
                key(
                                "strategies[].feature_age.book",
                                new ValueRule.Duration(""),
                                "market time",
                                "trading.feature",
                                "Greatest age of a feature of the order book in a decision; older ones are no value.")
                        .or("5s"),
                strategy("direction", choice("long", "short", "both"), "", "Which positions it may open.")
                        .or("long"),
                strategy(
                                "reversal",
                                choice("close-then-open", "single-order"),
                                "",
                                "How it turns from long to short: two orders, or one over the sum.")
                        .or("close-then-open"),
                strategy(
                                "repeat",
                                choice("hold", "reenter"),
                                "",
                                "What a signal in the direction already held does: nothing, or close and open anew.")
                        .or("hold"),
                strategy(
                                "stop_loss_pct",
                                between("0", "99.99"),
                                "percent of the close",
                                "Stop attached to each entry; 0 sets none.")
                        .or("0"),
                strategy(
                                "stop_atr_multiple",
                                between("0", "100"),
                                "average true ranges",
                                "Stop attached to each entry at this multiple of the average true range of 14 bars; 0 sets none.")
                        .or("0"),
                strategy(
                                "take_profit_pct",
                                between("0", "10000"),
                                "percent of the close",
                                "Target attached to each entry; 0 sets none.")
                        .or("0"),
                strategy(
                                "trailing_stop_pct",
                                between("0", "99.99"),
                                "percent of the best price, in steps of 0.01",
                                "Trailing stop attached to each entry: it follows the best price since then and never goes back; 0 sets"
                                        + " none.")
                        .or("0"),
                strategy(
                                "max_holding_minutes",
                                whole(0, 5_256_000),
                                "minutes",
                                "Longest time to hold a position: it is closed at the market then; 0 sets none.")
                        .or("0"));
    }

    private static ConfigKey strategy(String name, ValueRule rule, String unit, String meaning) {
        return key("strategies[]." + name, rule, unit, "strategy", meaning);
    }

    private static ConfigKey key(String path, ValueRule rule, String unit, String owner, String meaning) {
        return new ConfigKey(path, rule, unit, null, false, meaning, owner, null);
    }
}
