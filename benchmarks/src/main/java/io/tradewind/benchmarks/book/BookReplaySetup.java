// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.BookSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.SizingSpec;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.research.backtest.spec.TickFeed;
import io.tradewind.research.backtest.spec.VenueSpec;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import io.tradewind.store.catalog.tick.TickCatalog;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.PositionPolicy;
import java.util.List;
import java.util.Map;

/**
 * The account that trades the recorded logs, with the numbers of {@code samples/market-making-l2.yaml}: 100,000 USDT, BTC and ETH
 * at spot terms, a maker rebate of half a basis point, the recorder's own delay on the feed and 5 ms in the median on orders and
 * answers.
 */
final class BookReplaySetup {
    private static final long SEED = 42;
    private static final Currency CURRENCY = Currency.of("USDT");
    private static final Decimal CASH = Decimal.parse("100000");
    private static final BarInterval BAR = BarInterval.parse("1m");
    private static final long SAMPLE_NS = 1_000_000_000L;
    private static final LatencySpec ORDERS = LatencySpec.logNormal(1.6, 0.3, 1_000_000L);
    private static final int ORDERS_PER_MINUTE = 6_000;

    private BookReplaySetup() {}

    /** Books are kept and bars made of the ticks, but no average is ever long enough to decide. */
    static List<StrategySpec> idle() {
        return List.of(strategy("sma-cross", Map.of("fast", "10", "slow", "100000"), SharedLogs.SYMBOLS));
    }

    /** A market maker for each symbol. */
    static List<StrategySpec> making() {
        return List.of(
                strategy("market-making", Map.of("quantity", "0.01", "max_inventory", "0.05"), List.of("BTCUSDT")),
                strategy("market-making", Map.of("quantity", "0.2", "max_inventory", "1"), List.of("ETHUSDT")));
    }

    private static StrategySpec strategy(String name, Map<String, String> parameters, List<String> symbols) {
        return new StrategySpec(
                name,
                new StrategyParameters(parameters),
                symbols,
                BAR,
                Session.UTC,
                new SizingSpec.Fixed(Decimal.parse("0.01")),
                policy());
    }

    private static PositionPolicy policy() {
        return new PositionPolicy(
                PositionPolicy.Direction.BOTH,
                PositionPolicy.Reversal.CLOSE_THEN_OPEN,
                PositionPolicy.Repeat.HOLD,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    /** The backtest over a catalog; more than one worker means a thread that reads ahead for each symbol. */
    static BacktestSpec spec(TickCatalog catalog, List<StrategySpec> strategies, QueueSpec queue, int workers) {
        return new BacktestSpec(
                "book-replay",
                SEED,
                CURRENCY,
                CASH,
                Map.of(),
                List.of(feed(catalog, "BTCUSDT", "BTC", "0.000001"), feed(catalog, "ETHUSDT", "ETH", "0.00001")),
                strategies,
                venue(),
                limits(),
                SAMPLE_NS,
                false,
                workers,
                new BookSpec(LatencySpec.recorded(), ORDERS, ORDERS, queue));
    }

    private static FeedSpec feed(TickCatalog catalog, String symbol, String base, String lot) {
        InstrumentTerms terms = InstrumentTerms.spot(
                symbol, "SIM", Currency.of(base), CURRENCY, Decimal.parse("0.01"), Decimal.parse(lot));
        TickFeed ticks = new TickFeed(OrderBook.Depth.FULL, () -> catalog.read(symbol, Long.MIN_VALUE, Long.MAX_VALUE));
        return FeedSpec.of(terms, BAR, ticks);
    }

    private static VenueSpec venue() {
        return new VenueSpec(
                FillAt.NEXT_OPEN,
                LimitFill.TOUCH,
                Settlement.MARK,
                Decimal.ZERO,
                SpreadOn.BOTH_SIDES,
                Decimal.ZERO,
                false,
                Decimal.ONE,
                List.of(new FeeTier(Decimal.ZERO, Decimal.parse("-0.5"), Decimal.parse("5"))),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    private static RiskLimits limits() {
        RiskLimits standard = RiskLimits.preset("research");
        return RiskLimits.ordersOnly(new OrderLimits(
                standard.order().maxOrderNotional(),
                standard.order().maxPositionNotional(),
                standard.order().maxOrderToEquity(),
                standard.order().maxPositionToEquity(),
                standard.order().priceCollarBps(),
                ORDERS_PER_MINUTE));
    }
}
