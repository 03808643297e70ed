// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import static io.tradewind.app.config.key.Rules.between;
import static io.tradewind.app.config.key.Rules.choice;
import static io.tradewind.app.config.key.Rules.whole;

import java.util.List;
import java.util.stream.Stream;

/** Keys of what a simulated venue asks of a request before its book does: a preset, and what replaces parts of it. */
final class RuleKeys {
    private static final String OWNER = "simulation.door";
    private static final String VALUE = "settlement currency";
    private static final String RATIO = "times the average price";
    private static final long MOST_TOKENS = 1_000_000;
    private static final long MOST_SECONDS = 86_400;
    private static final long MOST_ORDERS = 100_000;

    private RuleKeys() {}

    static List<ConfigKey> all() {
        return Stream.of(sets(), rates(), filters()).flatMap(List::stream).toList();
    }

    private static List<ConfigKey> sets() {
        return List.of(
                key(
                                "preset",
                                choice(
                                        "none",
                                        "standard",
                                        "binance-spot",
                                        "binance-usdm",
                                        "kraken-spot",
                                        "coinbase-exchange"),
                                "",
                                "A whole set of rules: none; the standard window and filters; or the request limits and window that a venue"
                                        + " documents. Any rule makes client order ids unique for 24 hours. A rule named by its own key"
                                        + " replaces the preset's.")
                        .or("none"),
                key(
                                "window",
                                choice("preset", "none", "strict", "standard", "lenient"),
                                "",
                                "How old a request may be when it arrives, and how far ahead of the venue's clock: by the preset; any; 3.2 s"
                                        + " and 0.5 s; 5.5 s and 1 s; 62 s and 5 s.")
                        .or("preset"));
    }

    private static List<ConfigKey> rates() {
        return List.of(
                key(
                        "requests.capacity",
                        whole(1, MOST_TOKENS),
                        "tokens",
                        "Bucket of all requests. Each kind takes as many as with the preset, and one without a preset's."),
                key(
                        "requests.seconds",
                        whole(1, MOST_SECONDS),
                        "seconds",
                        "Time in which that bucket fills again; needs requests.capacity."),
                key(
                        "requests.cancel_reserve",
                        whole(0, MOST_TOKENS - 1),
                        "tokens",
                        "How many tokens of that bucket only cancels may take; needs requests.capacity, without it 0."),
                key(
                        "orders.capacity",
                        whole(1, MOST_TOKENS),
                        "tokens",
                        "Bucket of new orders, and of amendments where the preset counts them."),
                key(
                        "orders.seconds",
                        whole(1, MOST_SECONDS),
                        "seconds",
                        "Time in which that bucket fills again; needs orders.capacity."));
    }

    private static List<ConfigKey> filters() {
        return List.of(
                filter("notional_min", VALUE, "Least price times quantity; reduce-only orders are exempt."),
                filter("notional_max", VALUE, "Largest price times quantity of an order with a price."),
                filter("market_quantity_max", "units of the base", "Largest quantity of a market order."),
                key(
                        "filters.percent_up",
                        between("0", "1000"),
                        RATIO,
                        "The most that a limit may ask a buyer to pay, such as 1.1; 0 for any."),
                key(
                        "filters.percent_down",
                        between("0", "1000"),
                        RATIO,
                        "The least that a limit may ask a seller to take, such as 0.9; 0 for any."),
                key(
                        "filters.percent_minutes",
                        whole(0, 1_440),
                        "minutes",
                        "Time that the average price is taken over, weighted by quantity over ticks; 0 for the last price."),
                key(
                        "filters.open_orders",
                        whole(0, MOST_ORDERS),
                        "orders",
                        "Most live orders of an instrument; 0 for any number."),
                key(
                        "filters.algo_orders",
                        whole(0, MOST_ORDERS),
                        "orders",
                        "Most orders of an instrument that wait for a condition; 0 for any number."));
    }

    private static ConfigKey filter(String name, String unit, String meaning) {
        return key("filters." + name, between("0", "1000000000000"), unit, meaning + " 0 for any.");
    }

    private static ConfigKey key(String name, ValueRule rule, String unit, String meaning) {
        return new ConfigKey("venues[].rules." + name, rule, unit, null, false, meaning, OWNER, null);
    }
}
