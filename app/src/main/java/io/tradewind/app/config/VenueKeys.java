// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import static io.tradewind.app.config.Rules.between;
import static io.tradewind.app.config.Rules.choice;
import static io.tradewind.app.config.Rules.list;
import static io.tradewind.app.config.Rules.positive;

import java.util.ArrayList;
import java.util.List;

/** Keys of what trading costs at a simulated venue, how long its answers take and how it fills orders. */
final class VenueKeys {
    private static final String VENUE = "simulation.venue";

    private VenueKeys() {}

    static List<ConfigKey> all() {
        List<ConfigKey> keys = new ArrayList<>(fees());
        keys.addAll(latency());
        keys.addAll(fills());
        return keys;
    }

    private static List<ConfigKey> fees() {
        String fee = "simulation.fee";
        return List.of(
                key(
                                "venues[].fees.maker_bps",
                                between("-100", "10000"),
                                "basis points of notional",
                                fee,
                                "Fee of a fill that added liquidity; negative is a rebate.")
                        .or("0"),
                key(
                                "venues[].fees.taker_bps",
                                between("-100", "10000"),
                                "basis points of notional",
                                fee,
                                "Fee of a fill that took liquidity.")
                        .or("0"),
                key(
                                "venues[].fees.per_unit",
                                between("0", "1000000"),
                                "fee currency per unit",
                                fee,
                                "Fee per unit traded, on top.")
                        .or("0"),
                key("venues[].fees.minimum", between("0", "1000000"), "fee currency", fee, "Least fee of a fill.")
                        .or("0"),
                key(
                                "venues[].fees.maximum",
                                between("0", "1000000"),
                                "fee currency",
                                fee,
                                "Largest fee of a fill; 0 for none.")
                        .or("0"),
                key("venues[].fees.fixed", between("0", "1000000"), "fee currency", fee, "Fee of every fill, on top.")
                        .or("0"),
                key(
                        "venues[].fees.tiers",
                        list("fee tiers"),
                        "",
                        fee,
                        "Rates from a 30-day volume on, by rising volume."),
                key(
                                "venues[].fees.tiers[].volume",
                                positive(),
                                "fee currency",
                                fee,
                                "Least volume of the last 30 days.")
                        .must(),
                key(
                                "venues[].fees.tiers[].maker_bps",
                                between("-100", "10000"),
                                "basis points of notional",
                                fee,
                                "Maker fee from this volume on.")
                        .must(),
                key(
                                "venues[].fees.tiers[].taker_bps",
                                between("-100", "10000"),
                                "basis points of notional",
                                fee,
                                "Taker fee from this volume on.")
                        .must(),
                key(
                                "venues[].spread_bps",
                                between("0", "10000"),
                                "basis points of price",
                                VENUE,
                                "Full quoted spread; a market order pays half of it.")
                        .or("0"),
                key(
                                "venues[].slippage_bps",
                                between("0", "10000"),
                                "basis points of price",
                                VENUE,
                                "Adverse move that a market or stop order pays on top of the spread.")
                        .or("0"),
                key(
                                "venues[].spread_on",
                                choice("both-sides", "entry"),
                                "",
                                VENUE,
                                "Who pays the spread: every market fill half of it, or only orders that may open all of it.")
                        .or("both-sides"),
                key(
                                "venues[].slippage_within_bar",
                                choice("true", "false"),
                                "",
                                VENUE,
                                "Whether slippage stops at the high and the low of the bar.")
                        .or("false"));
    }

    private static List<ConfigKey> latency() {
        String owner = "simulation.latency";
        return List.of(
                key(
                                "venues[].latency.model",
                                choice("none", "fixed", "lognormal", "recorded"),
                                "",
                                owner,
                                "Time of an order to the venue, and of an answer back, over ticks: none, a constant, log-normal, or"
                                        + " what the last recorded tick took. Over bars: none.")
                        .or("none"),
                key(
                                "venues[].latency.feed",
                                choice("recorded", "none", "model"),
                                "",
                                owner,
                                "Time of a tick from the venue to the strategy: as recorded, none, or by latency.model.")
                        .or("recorded"),
                key(
                                "venues[].latency.fixed",
                                between("0", "1000000000"),
                                "latency.unit",
                                owner,
                                "The constant of the fixed model.")
                        .or("0"),
                key(
                                "venues[].latency.mu",
                                between("-50", "50"),
                                "log of latency.unit",
                                owner,
                                "Mean of the logarithm, of the log-normal model; its median is exp(mu).")
                        .or("3.9"),
                key(
                                "venues[].latency.sigma",
                                between("0", "5"),
                                "log of latency.unit",
                                owner,
                                "Standard deviation of the logarithm, of the log-normal model.")
                        .or("0.3"),
                key("venues[].latency.unit", choice("ns", "us", "ms"), "", owner, "Unit of fixed, and of exp(mu).")
                        .or("ms"));
    }

    private static List<ConfigKey> fills() {
        return List.of(
                key(
                        "venues[].fills.model",
                        choice("bar", "queue"),
                        "",
                        VENUE,
                        "How orders fill: bar by the ranges of bars, queue by a place in the queue of a replayed book; follows"
                                + " data.kind."),
                key(
                                "venues[].fills.queue",
                                choice("risk-averse", "probability", "probability-log", "optimistic"),
                                "",
                                "simulation.queue",
                                "Which cancellations are ahead of a resting order: none, some by a power or a logarithm of the"
                                        + " quantities, or all of them.")
                        .or("risk-averse"),
                key(
                                "venues[].fills.queue_exponent",
                                between("0.1", "10"),
                                "",
                                "simulation.queue",
                                "Exponent n of the probability model, f(x) = x^n.")
                        .or("3"),
                key(
                                "venues[].fills.at",
                                choice("next-open", "close"),
                                "",
                                VENUE,
                                "Price of a market order decided at a bar's close: the next bar's open, or that close.")
                        .or("next-open"),
                key(
                                "venues[].fills.limit",
                                choice("through", "touch"),
                                "",
                                VENUE,
                                "What fills a resting limit order: a price beyond it, or a price that touches it.")
                        .or("through"),
                key(
                                "venues[].fills.finalize",
                                choice("mark", "last-open", "last-close", "previous-close"),
                                "",
                                VENUE,
                                "Positions still open at the end: mark values them, the others trade them out at that price of the last bars.")
                        .or("mark"));
    }

    private static ConfigKey key(String path, ValueRule rule, String unit, String owner, String meaning) {
        return new ConfigKey(path, rule, unit, null, false, meaning, owner, null);
    }
}
