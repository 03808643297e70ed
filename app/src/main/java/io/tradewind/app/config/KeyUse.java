// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.app.config.key.ConfigKey;
import io.tradewind.app.config.key.ConfigKeys;
import io.tradewind.app.config.key.StrategyKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key that only some data, models or strategies read: when it applies, and what to do where it does not.
 *
 * @param section path of the sections that it stands in, with its final dot; empty for the root
 * @param key path below the section
 * @param when when it applies
 * @param remedy what to do where it does not, whole sentences
 */
record KeyUse(String section, String key, When when, String remedy) {
    private static final String ROOT = "";
    private static final String VENUE = "venues[].";
    private static final String STRATEGY = "strategies[].";

    /** Whether a section's key is read. */
    private interface Condition {
        boolean holds(Config section, boolean ofTicks);
    }

    /**
     * When a key applies.
     *
     * @param phrase continues "it applies"
     * @param otherwise what is the case where it does not
     * @param condition the same for the program
     */
    record When(String phrase, String otherwise, Condition condition) {
        /** While a key of the section has one of some values. One that is absent was wrong and has been blamed: it counts. */
        private static When model(String key, String... values) {
            return when("over ticks", true, key, values);
        }

        private static When barModel(String key, String... values) {
            return when("over bars", false, key, values);
        }

        private static When when(String over, boolean ticks, String key, String... values) {
            return new When(
                    over + " when " + key + " is " + String.join(" or ", values),
                    "that is not so here",
                    (section, ofTicks) -> ofTicks == ticks
                            && section.optionalText(key).stream().allMatch(List.of(values)::contains));
        }

        @Override
        public String toString() {
            return phrase;
        }
    }

    private static final When OVER_BARS = new When("over bars", "this run replays ticks", (_, ofTicks) -> !ofTicks);

    private static final When OVER_TICKS = new When("over ticks", "this run replays bars", (_, ofTicks) -> ofTicks);

    private static final When BY_BARS = new When(
            "to strategies over bars",
            "this one quotes on books and has no bars",
            (section, _) -> section.optionalText("name").stream().noneMatch(StrategyKeys.QUOTING::contains));

    private static final String[] LATENCIES = {
        "fixed", "lognormal", "variable", "fast", "realistic", "slow", "empirical", "recorded"
    };

    private static final List<KeyUse> ALL = Stream.of(
                    uses(
                            ROOT,
                            OVER_BARS,
                            "Remove it: ticks are replayed as recorded, and a strategy's own bar says how long its bars are.",
                            "data.interval",
                            "data.prices",
                            "data.dividends"),
                    uses(
                            VENUE,
                            OVER_BARS,
                            "Remove it: over ticks an order pays the prices of the book that it meets.",
                            "spread_bps",
                            "spread_on",
                            "slippage_bps",
                            "slippage_model",
                            "slippage_within_bar",
                            "fills.split",
                            "impact.model"),
                    uses(
                            VENUE,
                            When.barModel("slippage_model", "normal"),
                            "Remove it, or set slippage_model: normal over bars.",
                            "slippage_sigma_bps",
                            "slippage_least_bps"),
                    uses(
                            VENUE,
                            When.barModel("fills.split", "random"),
                            "Remove it, or set fills.split: random over bars.",
                            "fills.split_count",
                            "fills.split_alpha",
                            "fills.split_beta"),
                    uses(
                            VENUE,
                            When.barModel("impact.model", "linear", "square-root"),
                            "Remove it, or set impact.model: linear or square-root over bars.",
                            "impact.coefficient"),
                    uses(
                            VENUE,
                            When.barModel("impact.model", "almgren-chriss"),
                            "Remove it, or set impact.model: almgren-chriss over bars.",
                            "impact.permanent",
                            "impact.temporary",
                            "impact.exponent",
                            "impact.horizon",
                            "impact.outstanding",
                            "impact.fixed_bps"),
                    uses(
                            VENUE,
                            OVER_BARS,
                            "Remove it: over ticks the displayed depth says what an order costs.",
                            "impact.daily_volume",
                            "impact.daily_sigma_bps"),
                    uses(
                            VENUE,
                            OVER_BARS,
                            "Remove it: over ticks the limits of the section risk bound the exposure.",
                            "leverage"),
                    uses(
                            VENUE,
                            OVER_BARS,
                            "Remove it: over ticks an order fills against the book, by fills.queue when it rests, and what is open at"
                                    + " the end is valued.",
                            "fills.at",
                            "fills.limit",
                            "fills.finalize"),
                    uses(
                            VENUE,
                            OVER_TICKS,
                            "Remove it, or set data.kind: ticks and import tick data.",
                            "fills.queue",
                            "latency.feed"),
                    uses(
                            VENUE,
                            OVER_TICKS,
                            "Remove it: over bars a request arrives in the moment in which it is sent.",
                            "rules.window"),
                    uses(
                            VENUE,
                            When.model("fills.queue", "probability"),
                            "Remove it, or set fills.queue: probability over ticks.",
                            "fills.queue_exponent"),
                    uses(
                            VENUE,
                            When.model("latency.model", "fixed", "variable"),
                            "Remove it, or set latency.model: fixed or variable over ticks.",
                            "latency.fixed"),
                    uses(
                            VENUE,
                            When.model("latency.model", "empirical"),
                            "Remove it, or set latency.model: empirical over ticks.",
                            "latency.file"),
                    uses(
                            VENUE,
                            When.model("latency.model", "lognormal"),
                            "Remove it, or set latency.model: lognormal over ticks.",
                            "latency.mu",
                            "latency.sigma"),
                    uses(
                            VENUE,
                            When.model("latency.model", LATENCIES),
                            "Remove it, or name a latency.model over ticks.",
                            "latency.unit",
                            "latency.jitter",
                            "latency.floor",
                            "latency.cap",
                            "latency.tail_pct",
                            "latency.tail_p999",
                            "latency.tail_exponent"),
                    uses(
                            STRATEGY,
                            BY_BARS,
                            "Remove it: the strategy's own keys say what it quotes and how much it holds.",
                            "bar",
                            "session.zone",
                            "session.open",
                            "features",
                            "feature_age.bars",
                            "feature_age.trades",
                            "feature_age.book",
                            "direction",
                            "reversal",
                            "repeat",
                            "stop_loss_pct",
                            "stop_atr_multiple",
                            "take_profit_pct",
                            "trailing_stop_pct",
                            "max_holding_minutes",
                            "sizing.model",
                            "sizing.quantity",
                            "sizing.fraction",
                            "sizing.at",
                            "sizing.annual",
                            "sizing.window_bars",
                            "sizing.risk_per_trade",
                            "sizing.kelly_fraction",
                            "sizing.edge_haircut",
                            "sizing.least_trades",
                            "sizing.start_fraction",
                            "sizing.max_fraction",
                            "sizing.min_balance"))
            .flatMap(List::stream)
            .toList();

    private static List<KeyUse> uses(String section, When when, String remedy, String... keys) {
        return Stream.of(keys)
                .map(key -> new KeyUse(section, key, when, remedy))
                .toList();
    }

    /** All of the table. */
    static List<KeyUse> all() {
        return ALL;
    }

    /** The row of a key, empty when the key always applies. */
    static Optional<KeyUse> of(String path) {
        return ALL.stream().filter(use -> use.path().equals(path)).findFirst();
    }

    /** The meaning of a key with all the conditions under which it applies, whole sentences. */
    static String meaning(ConfigKey key) {
        String own = key.conditionalMeaning();
        return of(key.path()).map(use -> own + " Applies " + use.when() + ".").orElse(own);
    }

    /** The path of the key in the catalogue. */
    String path() {
        return section + key;
    }

    /** Whether the key stands in a section without effect; its default may always stand, as effective configurations have it. */
    boolean isWithoutEffect(Config within, boolean ofTicks) {
        return within.optionalText(key).filter(text -> !isDefault(text)).isPresent()
                && !when.condition.holds(within, ofTicks);
    }

    private boolean isDefault(String text) {
        return ConfigKeys.all().stream()
                .anyMatch(known -> known.path().equals(path()) && text.equals(known.defaultText()));
    }

    /** What is wrong, continuing the sentence that starts with the key. */
    String complaint() {
        return "has no effect: it applies " + when + ", and " + when.otherwise;
    }
}
