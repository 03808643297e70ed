// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static io.tradewind.app.config.key.Rules.between;
import static io.tradewind.app.config.key.Rules.choice;
import static io.tradewind.app.config.key.Rules.list;
import static io.tradewind.app.config.key.Rules.positive;
import static io.tradewind.app.config.key.Rules.positiveTo;

import java.util.ArrayList;
import java.util.List;

/** Keys of what trading costs at a simulated venue, how long its answers take, how it fills orders and what their size does. */
final class VenueKeys {
    private static final String VENUE = "simulation.venue";

    private VenueKeys() {}

    static List<ConfigKey> all() {
        List<ConfigKey> keys = new ArrayList<>();
        keys.add(preset());
        keys.addAll(fees());
        keys.addAll(prices());
        keys.addAll(latency());
        keys.addAll(latencyShape());
        keys.addAll(fills());
        keys.addAll(splits());
        keys.addAll(impact());
        keys.addAll(RuleKeys.all());
        return keys;
    }

    private static ConfigKey preset() {
        return key(
                        "venues[].preset",
                        choice("none", "instant", "realistic", "aggressive", "conservative"),
                        "",
                        "simulation.fill",
                        "A whole set of models: latency and queue over ticks; split, slippage and impact of market and stop fills"
                                + " over bars. A model named by its own key replaces the preset's.")
                .or("none");
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
                        .must());
    }

    private static List<ConfigKey> prices() {
        String slippage = "simulation.slippage";
        return List.of(
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
                                "Adverse move that a market or stop order pays on top of the spread; the mean of the normal model. More than 0"
                                        + " replaces the preset's slippage.")
                        .or("0"),
                key(
                                "venues[].slippage_model",
                                choice("preset", "fixed", "normal"),
                                "",
                                slippage,
                                "Slippage of a market or stop fill: the preset's, slippage_bps, or normally distributed around it.")
                        .or("preset"),
                key(
                                "venues[].slippage_sigma_bps",
                                between("0", "10000"),
                                "basis points of price",
                                slippage,
                                "Standard deviation of the normal model.")
                        .or("0"),
                key(
                        "venues[].slippage_least_bps",
                        between("-10000", "10000"),
                        "basis points of price",
                        slippage,
                        "Least slippage of the normal model; 0 lets no fill be better than decided."),
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
                                choice(
                                        "preset",
                                        "none",
                                        "fixed",
                                        "variable",
                                        "lognormal",
                                        "fast",
                                        "realistic",
                                        "slow",
                                        "empirical",
                                        "recorded"),
                                "",
                                owner,
                                "Time of an order to the venue, and of an answer back, over ticks: the preset's and none without one; none; a"
                                        + " constant; a constant with jitter; log-normal; log-normal in ms with mu and sigma of 2.3 and"
                                        + " 0.3, 3.9 and 0.3, or 4.6 and 0.7; as in latency.file; what the last recorded tick took. Over"
                                        + " bars: none.")
                        .or("preset"),
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
                                "The constant of the fixed and the variable model.")
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
                key(
                        "venues[].latency.file",
                        Rules.PATH,
                        "",
                        owner,
                        "Measured latencies of the empirical model: a CSV with the header probability,latency_ns (calibrate writes it) or"
                                + " latency_ns,count, where each count is of latencies from the row before."),
                key(
                                "venues[].latency.unit",
                                choice("ns", "us", "ms"),
                                "",
                                owner,
                                "Unit of fixed, exp(mu), jitter, floor, cap and tail_p999.")
                        .or("ms"));
    }

    private static List<ConfigKey> latencyShape() {
        String owner = "simulation.latency";
        return List.of(
                key(
                                "venues[].latency.jitter",
                                between("0", "1000000000"),
                                "latency.unit",
                                owner,
                                "The most that is added to a latency, each amount from 0 being equally likely.")
                        .or("0"),
                key("venues[].latency.floor", between("0", "1000000000"), "latency.unit", owner, "The least latency.")
                        .or("0"),
                key(
                        "venues[].latency.cap",
                        positiveTo("1000000000"),
                        "latency.unit",
                        owner,
                        "The largest latency; without it there is none."),
                key(
                        "venues[].latency.tail_pct",
                        between("0.11", "50"),
                        "percent of messages",
                        owner,
                        "How many messages take at least a time with a Pareto law; needs tail_p999."),
                key(
                        "venues[].latency.tail_p999",
                        positiveTo("1000000000"),
                        "latency.unit",
                        owner,
                        "The latency that one message in a thousand exceeds, with the tail; needs tail_pct."),
                key(
                                "venues[].latency.tail_exponent",
                                between("1", "10"),
                                "",
                                owner,
                                "Exponent of the tail's Pareto law; smaller is heavier.")
                        .or("3"));
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
                                choice("preset", "risk-averse", "probability", "probability-log", "optimistic"),
                                "",
                                "simulation.queue",
                                "Which cancellations are ahead of a resting order: by the preset and none without one; none; some by a power or"
                                        + " a logarithm of the quantities; all of them.")
                        .or("preset"),
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

    private static List<ConfigKey> splits() {
        String owner = "simulation.fill";
        return List.of(
                key(
                                "venues[].fills.split",
                                choice("preset", "whole", "random"),
                                "",
                                owner,
                                "Into how many fills a market or stop order falls: by the preset and one without one; one; a random number,"
                                        + " all at one instant.")
                        .or("preset"),
                key(
                                "venues[].fills.split_count",
                                positiveTo("50"),
                                "fills",
                                owner,
                                "Mean lambda of the Poisson count of fills, which is then raised to one.")
                        .or("3"),
                key(
                                "venues[].fills.split_alpha",
                                between("0.05", "100"),
                                "",
                                owner,
                                "First parameter of the Beta law that the sizes of the fills are in proportion to.")
                        .or("2"),
                key("venues[].fills.split_beta", between("0.05", "100"), "", owner, "Second parameter of that law.")
                        .or("5"));
    }

    private static List<ConfigKey> impact() {
        String owner = "simulation.impact";
        return List.of(
                key(
                                "venues[].impact.model",
                                choice("preset", "none", "linear", "square-root", "almgren-chriss"),
                                "",
                                owner,
                                "What the size of a market or stop order does to its price: by the preset and nothing without one; nothing; in"
                                        + " proportion to it; by its root; permanent and temporary parts.")
                        .or("preset"),
                key(
                                "venues[].impact.coefficient",
                                between("0", "100"),
                                "daily volatilities",
                                owner,
                                "Impact of an order of a whole day's volume, in the linear and the square-root model.")
                        .or("1"),
                key(
                                "venues[].impact.permanent",
                                between("0", "100"),
                                "",
                                owner,
                                "Coefficient gamma of the permanent part.")
                        .or("0.314"),
                key(
                                "venues[].impact.temporary",
                                between("0", "100"),
                                "",
                                owner,
                                "Coefficient eta of the temporary part.")
                        .or("0.142"),
                key("venues[].impact.exponent", between("0.1", "2"), "", owner, "Exponent of the temporary part.")
                        .or("0.6"),
                key(
                                "venues[].impact.horizon",
                                between("0.0001", "10"),
                                "trading days",
                                owner,
                                "Time over which an order counts as traded, for the temporary part.")
                        .or("0.1"),
                key(
                                "venues[].impact.outstanding",
                                between("1", "1000000"),
                                "days of volume",
                                owner,
                                "Units outstanding over the daily volume, for the permanent part; 1 leaves it out.")
                        .or("1"),
                key(
                                "venues[].impact.fixed_bps",
                                between("0", "1000"),
                                "basis points of price",
                                owner,
                                "What any size pays.")
                        .or("0"),
                key(
                        "venues[].impact.daily_volume",
                        positive(),
                        "units of the base",
                        owner,
                        "Daily volume; without it the mean of the last thirty days of the bars. An order counts as one day's volume at most."),
                key(
                        "venues[].impact.daily_sigma_bps",
                        positiveTo("100000"),
                        "basis points",
                        owner,
                        "Standard deviation of a day's return; without it by the last thirty days of the bars."));
    }

    private static ConfigKey key(String path, ValueRule rule, String unit, String owner, String meaning) {
        return new ConfigKey(path, rule, unit, null, false, meaning, owner, null);
    }
}
