// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.benchmarks.replay.RandomWalk;
import io.tradewind.benchmarks.replay.SmaCrossSetup;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BarEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.strategy.trend.SmaCross;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.SlotSpec;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.limit.StopLimits;
import io.tradewind.trading.sizing.FixedSizer;
import java.util.List;
import java.util.Map;

/** Bars without end through one engine: a recorded walk, repeated with the clock going on. */
final class SmaCrossEngine {
    /** Bars of the walk; a multiple of {@link #BATCH}. */
    static final int BARS = 1 << 16;

    /** Enough for a strategy that goes on for hours of wall time on the same bars. */
    private static final int ENDLESS = 1_000_000_000;

    private static final Decimal CASH = Decimal.parse("1000000000");

    private static final int BATCH = 4096;
    private static final long DAY_NS = 86_400_000_000_000L;

    private final long[] ticks = new long[BARS * 4];
    private final long[] volumes = new long[BARS];
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BarEncoder bar = new BarEncoder();
    private long bars;

    SmaCrossEngine() {
        long tickUnits = RandomWalk.TICK.unscaledAt(BarBatch.SCALE);
        BarBatch batch = new BarBatch(BATCH);
        int at = 0;
        try (RandomWalk walk = new RandomWalk(SmaCrossSetup.SEED, BARS)) {
            while (walk.read(batch) > 0) {
                for (int i = 0; i < batch.size(); i++, at++) {
                    ticks[4 * at] = batch.open(i) / tickUnits;
                    ticks[4 * at + 1] = batch.high(i) / tickUnits;
                    ticks[4 * at + 2] = batch.low(i) / tickUnits;
                    ticks[4 * at + 3] = batch.close(i) / tickUnits;
                    volumes[at] = batch.volume(i);
                }
            }
        }
    }

    static InstrumentRegistry registry() {
        return new InstrumentRegistry(List.of(SmaCrossSetup.terms()), SmaCrossSetup.CURRENCY);
    }

    static long cashUnits() {
        return CASH.unscaledAt(SmaCrossSetup.CURRENCY.scale());
    }

    /**
     * Every check of the preset standard but those that would end the trading: the least entry, stops, which this strategy has none of, and
     * losses at the limits of the preset; they are watched at limits that are never reached.
     */
    static RiskLimits everyCheck() {
        RiskLimits standard = RiskLimits.preset("standard");
        OrderLimits order = standard.order();
        Decimal never = Decimal.parse("0.99");
        return new RiskLimits(
                RiskLimits.VERSION,
                new OrderLimits(
                        order.maxOrderNotional(),
                        order.maxPositionNotional(),
                        order.maxOrderToEquity(),
                        order.maxPositionToEquity(),
                        order.priceCollarBps(),
                        order.maxOrdersPerMinute(),
                        order.duplicateWindowNs(),
                        Decimal.ZERO),
                standard.exposure(),
                standard.margin(),
                standard.measure(),
                StopLimits.OFF,
                new LossLimits(never, never, never, ENDLESS, ENDLESS, never, never, never, ENDLESS),
                standard.scenario());
    }

    /** An engine with the account of {@link SmaCrossSetup} that checks single orders, its first deposit booked. */
    static TradingEngine engine(InstrumentRegistry registry, VenuePort venue) {
        return engine(registry, venue, RiskLimits.preset("research"));
    }

    /** The same under other limits. */
    static TradingEngine engine(InstrumentRegistry registry, VenuePort venue, RiskLimits limits) {
        Instrument instrument = registry.get(0);
        SlotSpec slot = new SlotSpec(
                "sma-cross",
                0,
                new SmaCross(SmaCrossSetup.FAST_BARS, SmaCrossSetup.SLOW_BARS, SmaCross.Cross.STRICT),
                new FixedSizer(instrument.lotsOf(SmaCrossSetup.QUANTITY)),
                SmaCrossSetup.policy(),
                null,
                Session.UTC);
        EngineSpec spec = EngineSpec.of(List.of(slot), limits).sampling(DAY_NS).build();
        EngineListeners silent = SilentListeners.with((timeNs, portfolio) -> {});
        Portfolio portfolio = new Portfolio(registry, new RateTable(registry, Map.of()), silent.ledger());
        TradingEngine engine = new TradingEngine(registry, portfolio, spec, venue, silent);
        engine.open(new Money(SmaCrossSetup.CURRENCY, cashUnits()), RandomWalk.START_NS);
        return engine;
    }

    /** Goes to the next bar. */
    void advance() {
        bars++;
    }

    private int index() {
        return (int) (bars & BARS - 1);
    }

    long openNs() {
        return RandomWalk.START_NS + bars * RandomWalk.INTERVAL_NS;
    }

    long closeNs() {
        return openNs() + RandomWalk.INTERVAL_NS - 1;
    }

    long openTicks() {
        return ticks[4 * index()];
    }

    long highTicks() {
        return ticks[4 * index() + 1];
    }

    long lowTicks() {
        return ticks[4 * index() + 2];
    }

    long closeTicks() {
        return ticks[4 * index() + 3];
    }

    /** Encodes the bar as an event that waits in a feed. */
    void encode(EventFeed feed) {
        bar.wrapAndApplyHeader(feed.buffer(), feed.claim(), header)
                .sequence(0)
                .eventTimeNs(closeNs())
                .receiveTimeNs(closeNs())
                .openTimeNs(openNs())
                .openTicks(openTicks())
                .highTicks(highTicks())
                .lowTicks(lowTicks())
                .closeTicks(closeTicks())
                .volumeUnits(volumes[index()])
                .instrumentId(0);
        feed.commit(EventHeader.MESSAGE_HEADER_LENGTH + BarEncoder.BLOCK_LENGTH);
    }
}
