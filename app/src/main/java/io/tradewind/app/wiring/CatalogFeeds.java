// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.research.backtest.source.AdjustedBars;
import io.tradewind.research.backtest.source.ReadAheadBars;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.store.catalog.BarCatalog;
import io.tradewind.store.catalog.CatalogEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The feeds of a backtest from the catalog: which bars, raw or adjusted, read by how many threads. */
final class CatalogFeeds {
    private final Config config;
    private final BarCatalog catalog;
    private final List<CatalogEntry> held;
    private final boolean adjusted;
    private final SortedMap<String, String> fingerprints = new TreeMap<>();
    private long firstNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;
    private long rows;

    CatalogFeeds(Config config, BarCatalog catalog) {
        this.config = config;
        this.catalog = catalog;
        this.held = catalog.list();
        this.adjusted = config.text("data.prices").equals("adjusted");
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
        CatalogEntry entry = entry(instrument, symbol);
        BarInterval interval = BarInterval.parse(entry.interval());
        long from = config.optionalInstantNs("data.from").orElse(Long.MIN_VALUE);
        long to = config.optionalInstantNs("data.to").orElse(Long.MAX_VALUE);
        new BarWindow(config, catalog, from, to).requireBars(entry);
        firstNs = Math.min(firstNs, Math.max(from, entry.firstNs()));
        lastNs = Math.max(lastNs, Math.min(to, entry.lastNs() + interval.lengthNs()));
        rows += entry.rows();
        fingerprints.put(symbol, catalog.fingerprint(symbol, interval));
        List<CorporateAction> actions = catalog.actions(symbol);
        Decimal tick = adjusted ? Decimal.of(1, BarBatch.SCALE) : Decimal.parse(entry.tick());
        InstrumentTerms terms = new InstrumentDefaults(venue, instrument, runCurrency).terms(tick);
        return new FeedSpec(
                terms, interval, adjusted ? List.of() : actions, opener(symbol, interval, actions, from, to));
    }

    private CatalogEntry entry(Config instrument, String symbol) {
        List<CatalogEntry> own =
                held.stream().filter(entry -> entry.symbol().equals(symbol)).toList();
        if (own.isEmpty()) {
            throw instrument.refuse(
                    "symbol",
                    "names " + symbol + ", of which the catalog " + config.text("data.catalog") + " holds no bars",
                    "It holds " + symbols() + ". Import more with './tradewind data import'.");
        }
        return config.optionalText("data.interval")
                .map(interval -> ofInterval(own, symbol, interval))
                .orElseGet(() -> finestFitting(own, symbol));
    }

    private String symbols() {
        List<String> known = held.stream().map(CatalogEntry::symbol).distinct().toList();
        return known.isEmpty() ? "nothing" : String.join(", ", known);
    }

    private CatalogEntry ofInterval(List<CatalogEntry> own, String symbol, String interval) {
        long wanted = BarInterval.parse(interval).lengthNs();
        return own.stream()
                .filter(entry -> lengthNs(entry) == wanted)
                .findFirst()
                .orElseThrow(() -> config.refuse(
                        "data.interval",
                        "asks for " + interval + " bars of " + symbol + ", which the catalog does not hold",
                        "It holds " + own.stream().map(CatalogEntry::interval).toList() + "."));
    }

    /** The longest bars that every strategy's bar of this symbol is a multiple of. */
    private CatalogEntry finestFitting(List<CatalogEntry> own, String symbol) {
        List<Long> wanted = config.list("strategies").stream()
                .filter(strategy -> strategy.texts("instruments").contains(symbol))
                .flatMap(strategy -> strategy.optionalText("bar").stream())
                .map(text -> BarInterval.parse(text).lengthNs())
                .toList();
        return own.stream()
                .filter(entry -> wanted.stream().allMatch(length -> length % lengthNs(entry) == 0))
                .max(Comparator.comparingLong(CatalogFeeds::lengthNs))
                .orElseThrow(() -> config.refuse(
                        "data.interval",
                        "is open, and no recorded bars of " + symbol + " divide the bars of its strategies",
                        "The catalog holds "
                                + own.stream().map(CatalogEntry::interval).toList() + "."));
    }

    private static long lengthNs(CatalogEntry entry) {
        return BarInterval.parse(entry.interval()).lengthNs();
    }

    private Supplier<BarSource> opener(
            String symbol, BarInterval interval, List<CorporateAction> actions, long from, long to) {
        Supplier<BarSource> raw = () -> catalog.read(symbol, interval, from, to);
        Supplier<BarSource> priced = adjusted ? () -> new AdjustedBars(raw.get(), actions, FeedSpec.BATCH) : raw;
        return config.count("run.workers") > 1 ? () -> new ReadAheadBars(priced, FeedSpec.BATCH) : priced;
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

    /** Bars held of all instruments: an upper bound of those replayed. */
    long rows() {
        return rows;
    }
}
