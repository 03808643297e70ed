// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.TickFeed;
import io.tradewind.store.catalog.tick.TickCatalog;
import io.tradewind.store.catalog.tick.TickEntry;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The feeds of a backtest over ticks from the catalog. */
final class TickFeeds {
    private static final BarInterval NO_STRATEGY_OVER_BARS = BarInterval.parse("1m");

    private final Config config;
    private final TickCatalog catalog;
    private final SortedMap<String, String> fingerprints = new TreeMap<>();
    private long firstNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;
    private long rows;

    TickFeeds(Config config, TickCatalog catalog) {
        this.config = config;
        this.catalog = catalog;
    }

    List<FeedSpec> feeds(Config venue, Currency runCurrency) {
        List<FeedSpec> feeds = new ArrayList<>();
        for (Config instrument : venue.list("instruments")) {
            feeds.add(feed(venue, instrument, runCurrency));
        }
        return feeds;
    }

    private FeedSpec feed(Config venue, Config instrument, Currency runCurrency) {
        String symbol = instrument.text("symbol");
        TickEntry entry = entry(instrument, symbol);
        long from = config.optionalInstantNs("data.from").orElse(Long.MIN_VALUE);
        long to = config.optionalInstantNs("data.to").orElse(Long.MAX_VALUE);
        if (entry.imports().stream().allMatch(log -> log.lastNs() < from || log.firstNs() >= to)) {
            throw config.refuse(
                    "data.from",
                    "leaves no tick of " + symbol,
                    "The catalog holds " + periods(entry) + "; choose a period within it or import more.");
        }
        firstNs = Math.min(firstNs, Math.max(from, entry.firstNs()));
        lastNs = Math.max(lastNs, Math.min(to, entry.lastNs()));
        rows += entry.counts().ticks();
        fingerprints.put(symbol, entry.fingerprint());
        InstrumentTerms terms = new InstrumentDefaults(venue, instrument, runCurrency)
                .terms(step(entry.priceStep()), step(entry.quantityStep()));
        OrderBook.Depth depth = entry.hasDepth() ? OrderBook.Depth.FULL : OrderBook.Depth.TOP;
        return FeedSpec.of(
                terms, barOf(config, symbol), new TickFeed(depth, () -> catalog.read(symbol, from, to), from));
    }

    private static String periods(TickEntry entry) {
        return entry.imports().stream()
                .map(log -> Instant.ofEpochSecond(0, log.firstNs()) + " to " + Instant.ofEpochSecond(0, log.lastNs()))
                .collect(Collectors.joining(", and "));
    }

    private static Decimal step(long scaled) {
        return Decimal.of(scaled, TickBatch.SCALE);
    }

    private TickEntry entry(Config instrument, String symbol) {
        return catalog.list().stream()
                .filter(entry -> entry.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> instrument.refuse(
                        "symbol",
                        "names " + symbol + ", of which the catalog " + config.text("data.catalog") + " holds no ticks",
                        "It holds " + symbols() + ". Import more with './tradewind data import'."));
    }

    private String symbols() {
        List<String> known = catalog.list().stream().map(TickEntry::symbol).toList();
        return known.isEmpty() ? "nothing" : String.join(", ", known);
    }

    /** The longest bars that the bars of every strategy over bars in a symbol are multiples of. */
    static BarInterval barOf(Config config, String symbol) {
        return config.list("strategies").stream()
                .filter(strategy -> strategy.texts("instruments").contains(symbol))
                .flatMap(strategy -> strategy.optionalText("bar").stream())
                .map(text -> BigInteger.valueOf(BarInterval.parse(text).lengthNs()))
                .reduce(BigInteger::gcd)
                .map(length -> new BarInterval(length.longValueExact()))
                .orElse(NO_STRATEGY_OVER_BARS);
    }

    SortedMap<String, String> fingerprints() {
        return fingerprints;
    }

    long fromNs() {
        return firstNs;
    }

    long toNs() {
        return lastNs;
    }

    /** Ticks held of all instruments: an upper bound of those replayed. */
    long rows() {
        return rows;
    }
}
