// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.TickFeed;
import io.tradewind.research.calibration.FigureFile;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.SyntheticBookMarket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The synthetic market of the demonstration: the committed figures, one seed, some seconds from a fixed morning on. */
final class SyntheticFeeds {
    private static final long SECOND_NS = 1_000_000_000L;

    /** First instant of the market. */
    static final long START_NS =
            Math.multiplyExact(Instant.parse("2026-01-05T09:00:00Z").getEpochSecond(), SECOND_NS);

    private final SequencedMap<String, MarketFigures> figures = FigureFile.committed();
    private final long seed;
    private final long seconds;

    SyntheticFeeds(long seed, long seconds) {
        this.seed = seed;
        this.seconds = seconds;
    }

    List<FeedSpec> feeds(Config config, Config venue, Currency runCurrency) {
        List<FeedSpec> feeds = new ArrayList<>();
        for (Config instrument : venue.list("instruments")) {
            String symbol = instrument.text("symbol");
            Decimal tick = Decimal.of(figuresOf(symbol).terms().priceStep(), TickBatch.SCALE);
            feeds.add(FeedSpec.of(
                    new InstrumentDefaults(venue, instrument, runCurrency).terms(tick),
                    TickFeeds.barOf(config, symbol),
                    new TickFeed(OrderBook.Depth.FULL, () -> open(symbol))));
        }
        return feeds;
    }

    /** The ticks of a symbol, from the beginning. */
    TickSource open(String symbol) {
        int index = List.copyOf(figures.sequencedKeySet()).indexOf(symbol);
        return new SyntheticBookMarket(
                figuresOf(symbol), index, seed, START_NS, Math.multiplyExact(seconds, SECOND_NS));
    }

    private MarketFigures figuresOf(String symbol) {
        MarketFigures own = figures.get(symbol);
        if (own == null) {
            throw new IllegalArgumentException("no figures of " + symbol + "; there are " + figures.sequencedKeySet());
        }
        return own;
    }

    long endNs() {
        return START_NS + seconds * SECOND_NS;
    }

    /** What the market is made of, by symbol. */
    SortedMap<String, String> fingerprints() {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        figures.sequencedKeySet()
                .forEach(symbol -> fingerprints.put(
                        symbol, "synthetic book, " + FigureFile.COMMITTED + ", seed " + seed + ", " + seconds + " s"));
        return fingerprints;
    }
}
