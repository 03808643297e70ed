// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.app.config.key.NearestName;
import io.tradewind.app.config.key.Rules;
import io.tradewind.app.config.key.StrategyKeys;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Checks that concern more than one key. Keys that are wrong by themselves are absent here and are not blamed twice. */
final class ConfigRules {
    private final Config config;
    private final Problems problems;

    ConfigRules(Config config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    void check() {
        ordered(config, "data.from", "data.to");
        uses(config, "");
        rateNames();
        Map<String, String> symbols = venues();
        config.list("strategies").forEach(strategy -> strategy(strategy, symbols.keySet()));
        limits();
    }

    /** Limits that contradict each other; the section alone decides, so that a wrong key elsewhere hides nothing. */
    private void limits() {
        ControlRules control = new ControlRules(config, problems);
        control.check();
        try {
            RiskLimits limits = RiskSettings.of(config);
            control.supervisor(limits.loss().softDrawdown());
            new StopRule(problems, limits.stop().maxDistance()).check(config);
        } catch (ConfigException e) {
            e.problems().forEach(found -> problems.add(found.origin(), found.path(), found.what(), found.remedy()));
        }
    }

    private void rateNames() {
        String runCurrency = config.optionalText("run.currency").orElse("");
        config.decimals("run.rates").forEach((currency, rate) -> {
            String path = "run.rates." + currency;
            if (!isCurrency(currency)) {
                problem(
                        config,
                        path,
                        "'" + currency + "' is not " + Rules.CURRENCY.expected(),
                        "Write the currency code as the key and its rate as the value.");
            } else if (currency.equals(runCurrency) && !rate.equals(Decimal.ONE)) {
                problem(
                        config,
                        path,
                        "converts the run currency into itself at " + rate,
                        "Remove it; one " + currency + " is one " + currency + ".");
            }
        });
    }

    private static boolean isCurrency(String text) {
        try {
            return Rules.CURRENCY.canonical(text).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Checks the venues and returns the symbols they trade, each with its venue. */
    private Map<String, String> venues() {
        Map<String, String> venueOfSymbol = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (Config venue : config.list("venues")) {
            Optional<String> id = venue.optionalText("id");
            if (id.isPresent() && !ids.add(id.get())) {
                problem(
                        venue,
                        "id",
                        "is '" + id.get() + "', which another venue has already",
                        "Give each venue its own id.");
            }
            models(venue);
            uses(venue, "venues[].");
            for (Config instrument : venue.list("instruments")) {
                instrument(instrument);
                symbol(instrument, id.orElse(""), venueOfSymbol);
            }
        }
        return venueOfSymbol;
    }

    private void symbol(Config instrument, String venueId, Map<String, String> venueOfSymbol) {
        instrument.optionalText("symbol").ifPresent(symbol -> {
            String other = venueOfSymbol.putIfAbsent(symbol, venueId);
            if (other != null) {
                problem(
                        instrument,
                        "symbol",
                        "is '" + symbol + "', which venue " + other + " lists already",
                        "List each symbol once.");
            }
        });
    }

    private void instrument(Config instrument) {
        notMore(instrument, "min_quantity", "max_quantity");
        notMore(instrument, "min_price", "max_price");
        multipleOf(instrument, "min_quantity", "lot");
        multipleOf(instrument, "max_quantity", "lot");
        multipleOf(instrument, "min_price", "tick");
        multipleOf(instrument, "max_price", "tick");
        ordered(instrument, "effective_from", "effective_to");
    }

    private void strategy(Config strategy, Set<String> symbols) {
        instruments(strategy, symbols);
        bars(strategy);
        uses(strategy, "strategies[].");
        less(strategy, "fast", "slow");
        notMore(strategy, "quantity", "max_inventory");
    }

    private void uses(Config section, String path) {
        boolean ofTicks = isTicks();
        for (KeyUse use : KeyUse.all()) {
            if (use.section().equals(path) && use.isWithoutEffect(section, ofTicks)) {
                problem(section, use.key(), use.complaint(), use.remedy());
            }
        }
    }

    private void instruments(Config strategy, Set<String> symbols) {
        List<String> traded = strategy.texts("instruments");
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < traded.size(); i++) {
            String symbol = traded.get(i);
            if (!symbols.contains(symbol)) {
                String nearest = NearestName.of(symbol, symbols)
                        .map(known -> "Did you mean '" + known + "'? ")
                        .orElse("");
                problem(
                        strategy,
                        "instruments." + i,
                        "is '" + symbol + "', which no venue lists",
                        nearest + "Venues list: " + (symbols.isEmpty() ? "nothing" : String.join(", ", symbols)) + ".");
            }
            if (seen.put(symbol, i) != null) {
                problem(
                        strategy,
                        "instruments." + i,
                        "is '" + symbol + "' for the second time",
                        "List each symbol once.");
            }
        }
    }

    private void bars(Config strategy) {
        boolean quotes =
                StrategyKeys.QUOTING.contains(strategy.optionalText("name").orElse(""));
        boolean ofTicks = isTicks();
        if (quotes && !ofTicks) {
            problem(
                    strategy,
                    "name",
                    "is '" + strategy.text("name") + "', which quotes on order books and cannot live from bars",
                    "Set data.kind: ticks and import tick data, or choose another strategy.");
        }
        if (quotes || ofTicks) {
            tickBars(strategy, quotes);
            return;
        }
        OptionalLong barNs = strategy.optionalDurationNs("bar");
        OptionalLong recordedNs = config.optionalDurationNs("data.interval");
        if (barNs.isPresent() && recordedNs.isPresent() && barNs.getAsLong() % recordedNs.getAsLong() != 0) {
            problem(
                    strategy,
                    "bar",
                    "is '" + strategy.text("bar") + "', not a multiple of data.interval '"
                            + config.text("data.interval") + "'",
                    "Bars are built from whole recorded bars: give a multiple.");
        }
        if (barNs.isEmpty() && recordedNs.isEmpty()) {
            problem(
                    strategy,
                    "bar",
                    "is missing, and so is data.interval",
                    "Add the bar the strategy decides on, such as bar: 1h.");
        }
    }

    private boolean isTicks() {
        return DataKind.isTicks(config);
    }

    /** Over ticks the bars are built in the core, so a strategy over bars must say how long they are. */
    private void tickBars(Config strategy, boolean quotes) {
        if (!quotes && strategy.optionalDurationNs("bar").isEmpty()) {
            problem(
                    strategy,
                    "bar",
                    "is missing, and ticks have no bars of their own",
                    "Add the bar the strategy decides on, such as bar: 1m.");
        }
        if (!quotes && strategy.optionalText("sizing.at").orElse("decision").equals("fill")) {
            problem(
                    strategy,
                    "sizing.at",
                    "is 'fill', which only a venue over bars can do",
                    "Leave it out: over ticks the quantity is computed at the decision.");
        }
    }

    /** The models of a venue must fit the data. */
    private void models(Config venue) {
        boolean ofTicks = isTicks();
        String fills = venue.optionalText("fills.model").orElse(ofTicks ? "queue" : "bar");
        if (fills.equals("queue") != ofTicks) {
            problem(
                    venue,
                    "fills.model",
                    "is '" + fills + "', but data.kind is '" + (ofTicks ? "ticks" : "bars") + "'",
                    "Bars fill by 'bar' and ticks by 'queue'; leave the key out, or set data.kind.");
        }
        String latency = venue.optionalText("latency.model").orElse("none");
        if (!ofTicks && !latency.equals("none") && !latency.equals("preset")) {
            problem(
                    venue,
                    "latency.model",
                    "is '" + latency + "', but bars know no time between their open and their close",
                    "Leave it out, or set data.kind: ticks and import tick data.");
        }
    }

    private void ordered(Config section, String from, String to) {
        OptionalLong fromNs = section.optionalInstantNs(from);
        OptionalLong toNs = section.optionalInstantNs(to);
        if (fromNs.isPresent() && toNs.isPresent() && fromNs.getAsLong() >= toNs.getAsLong()) {
            problem(
                    section,
                    to,
                    "is '" + section.text(to) + "', not after " + section.absolute(from) + " '" + section.text(from)
                            + "'",
                    "The end is exclusive; give a later time.");
        }
    }

    private void less(Config section, String low, String high) {
        compare(section, low, high, -1, "must be more than ");
    }

    private void notMore(Config section, String low, String high) {
        compare(section, low, high, 0, "must not be less than ");
    }

    private void compare(Config section, String low, String high, int greatest, String demand) {
        Optional<Decimal> left = section.optionalDecimal(low);
        Optional<Decimal> right = section.optionalDecimal(high);
        if (left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) > greatest) {
            problem(
                    section,
                    high,
                    "is " + right.get() + ", but " + low + " is " + left.get(),
                    high + " " + demand + low + ".");
        }
    }

    private void multipleOf(Config section, String key, String step) {
        Optional<Decimal> value = section.optionalDecimal(key);
        Optional<Decimal> unit = section.optionalDecimal(step);
        if (value.isPresent()
                && unit.isPresent()
                && value.get()
                                .toBigDecimal()
                                .remainder(unit.get().toBigDecimal())
                                .signum()
                        != 0) {
            problem(
                    section,
                    key,
                    "is " + value.get() + ", not a multiple of " + step + " " + unit.get(),
                    "Give a multiple of " + step + ".");
        }
    }

    private void problem(Config section, String path, String what, String remedy) {
        problems.add(section.origin(path), section.absolute(path), what, remedy);
    }
}
