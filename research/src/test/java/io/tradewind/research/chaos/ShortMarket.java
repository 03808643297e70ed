// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
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
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.PositionPolicy;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Short synthetic markets with busy strategies: minutes of books, hours of bars. Ticks are 0.01, lots 1. */
final class ShortMarket {
    static final long START_NS = 1_700_000_000_000_000_000L;
    static final long SECOND_NS = 1_000_000_000L;
    private static final Currency USD = Currency.of("USD");
    private static final long TICK = 1_000_000L;
    private static final long LOT = 100_000_000L;
    private static final int LEVELS = 5;

    private ShortMarket() {}

    /** A market maker and a bar strategy over the books of two symbols. */
    static BacktestSpec books(long seed, int seconds) {
        List<String> symbols = List.of("AAA", "BBB");
        List<FeedSpec> feeds =
                List.of(book(symbols.get(0), seed, seconds), book(symbols.get(1), seed + 7_919, seconds));
        List<StrategySpec> strategies = List.of(
                strategy("market-making", Map.of("quantity", "3", "max_inventory", "12"), symbols, "10s"),
                strategy("sma-cross", Map.of("fast", "2", "slow", "5"), symbols, "10s"));
        BookSpec book =
                new BookSpec(LatencySpec.recorded(), LatencySpec.fast(), LatencySpec.fast(), QueueSpec.riskAverse());
        return spec(seed, feeds, strategies, book);
    }

    /** One strategy with stops and targets over one book; orders and answers take 5 ms each. */
    static BacktestSpec oneTrader(long seed, int seconds) {
        LatencySpec fixed = LatencySpec.fixed(5_000_000L);
        return spec(
                seed,
                List.of(book("AAA", seed, seconds)),
                List.of(strategy("sma-cross", Map.of("fast", "2", "slow", "5"), List.of("AAA"), "10s")),
                new BookSpec(LatencySpec.recorded(), fixed, fixed, QueueSpec.riskAverse()));
    }

    /** Two strategies with stops and targets over the bars of two symbols. */
    static BacktestSpec bars(long seed, int bars) {
        List<String> symbols = List.of("AAA", "BBB");
        List<FeedSpec> feeds = symbols.stream()
                .map(symbol -> new FeedSpec(
                        terms(symbol),
                        BarInterval.parse("1m"),
                        List.of(),
                        () -> barSource(seed * 31 + symbol.hashCode(), bars)))
                .toList();
        List<StrategySpec> strategies = List.of(
                strategy("sma-cross", Map.of("fast", "2", "slow", "5"), symbols, "1m"),
                strategy(
                        "breakout",
                        Map.of("entry_bars", "6", "exit_bars", "3", "atr_bars", "5", "atr_multiple", "2"),
                        symbols,
                        "1m"));
        return spec(seed, feeds, strategies, null);
    }

    private static BacktestSpec spec(
            long seed, List<FeedSpec> feeds, List<StrategySpec> strategies, @Nullable BookSpec book) {
        return new BacktestSpec(
                "chaos",
                seed,
                USD,
                Decimal.of(1_000_000, 0),
                Map.of(),
                feeds,
                strategies,
                venue(),
                RiskLimits.preset("permissive"),
                3_600 * SECOND_NS,
                false,
                1,
                book);
    }

    private static StrategySpec strategy(
            String name, Map<String, String> parameters, List<String> symbols, String interval) {
        return new StrategySpec(
                name,
                new StrategyParameters(parameters),
                symbols,
                BarInterval.parse(interval),
                Session.UTC,
                new SizingSpec.Fixed(Decimal.of(5, 0)),
                new PositionPolicy(
                        PositionPolicy.Direction.BOTH,
                        PositionPolicy.Reversal.SINGLE_ORDER,
                        PositionPolicy.Repeat.HOLD,
                        Decimal.parse("0.002"),
                        Decimal.parse("0.004")));
    }

    private static InstrumentTerms terms(String symbol) {
        return InstrumentTerms.spot(symbol, "SIM", Currency.of(symbol), USD, Decimal.of(1, 2), Decimal.ONE);
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
                Decimal.of(4, 0),
                List.of(new FeeTier(Decimal.ZERO, Decimal.of(1, 1), Decimal.of(2, 1))),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    private static FeedSpec book(String symbol, long seed, int seconds) {
        return FeedSpec.of(
                terms(symbol),
                BarInterval.parse("10s"),
                new TickFeed(OrderBook.Depth.FULL, () -> new BookSource(seed, START_NS + seconds * SECOND_NS)));
    }

    private static BarSource barSource(long seed, int bars) {
        SplittableRandom random = new SplittableRandom(seed);
        return new BarSource() {
            private int next;
            private long close = 10_000;

            @Override
            public int read(BarBatch batch) {
                batch.clear();
                for (; next < bars && batch.size() < batch.capacity(); next++) {
                    long open = close + random.nextInt(-3, 4);
                    close = Math.max(2_000, open + random.nextInt(-25, 26));
                    long high = Math.max(open, close) + random.nextInt(0, 20);
                    long low = Math.min(open, close) - random.nextInt(0, 20);
                    long openNs = START_NS / (60 * SECOND_NS) * (60 * SECOND_NS) + next * 60L * SECOND_NS;
                    batch.add(openNs, open * TICK, high * TICK, low * TICK, close * TICK, LOT);
                }
                return batch.size();
            }

            @Override
            public void close() {
                next = bars;
            }
        };
    }

    /** A book that wanders: snapshots, deltas, trades that eat the best levels, a tick every 150 ms in the mean. */
    private static final class BookSource implements TickSource {
        private final SplittableRandom random;
        private final long endNs;
        private final long[] bids = new long[LEVELS];
        private final long[] asks = new long[LEVELS];
        private long nowNs = START_NS;
        private long middle = 10_000;
        private long updateId = 100;
        private long sequence;

        BookSource(long seed, long endNs) {
            this.random = new SplittableRandom(seed);
            this.endNs = endNs;
        }

        @Override
        public int read(TickBatch batch) {
            batch.clear();
            while (nowNs < endNs && !batch.isFull()) {
                tick(batch);
                nowNs += 1 + random.nextLong(300_000_000L);
            }
            return batch.size();
        }

        private void tick(TickBatch batch) {
            long seenNs = nowNs + 2_000_000 + random.nextLong(3_000_000);
            sequence++;
            if (sequence == 1 || random.nextInt(10) == 0) {
                snapshot(batch, seenNs);
                return;
            }
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            if (random.nextInt(2) == 0) {
                long lots = 1L + random.nextInt(8);
                long price = middle - side.sign();
                batch.trade(sequence, nowNs, seenNs, TickBatch.NO_ID, price * TICK, lots * LOT, side.opposite(), true);
                return;
            }
            int level = random.nextInt(LEVELS);
            long lots = 1L + random.nextInt(12);
            updateId++;
            batch.delta(sequence, nowNs, seenNs, updateId, updateId, TickBatch.NO_ID);
            long price = middle - side.sign() * (1L + level);
            if (side == Side.BUY) {
                bids[level] = lots;
                batch.bid(price * TICK, lots * LOT);
            } else {
                asks[level] = lots;
                batch.ask(price * TICK, lots * LOT);
            }
        }

        private void snapshot(TickBatch batch, long seenNs) {
            middle += sequence == 1 ? 0 : random.nextInt(-2, 3);
            updateId += 3;
            batch.snapshot(sequence, nowNs, seenNs, updateId);
            for (int i = 0; i < LEVELS; i++) {
                bids[i] = 1L + random.nextInt(12);
                batch.bid((middle - 1 - i) * TICK, bids[i] * LOT);
            }
            for (int i = 0; i < LEVELS; i++) {
                asks[i] = 1L + random.nextInt(12);
                batch.ask((middle + 1 + i) * TICK, asks[i] * LOT);
            }
        }

        @Override
        public void close() {
            nowNs = endNs;
        }
    }
}
