// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.venue.BarVenueSpec;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.SlotSpec;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.portfolio.AccountKind;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Strategy;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.PositionPolicy;
import io.tradewind.trading.sizing.PositionSizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs lanes over bars in memory and logs, in order, what the core was told. Ticks are 0.01, lots 1. */
final class ReplayBench {
    static final Currency USD = Currency.of("USD");
    static final long MINUTE_NS = 60_000_000_000L;
    static final long CENT = 1_000_000L;

    /** A fill as the core learned of it. */
    record Fill(
            int instrumentId,
            String purpose,
            String type,
            long decidedNs,
            long venueTimeNs,
            long receiveTimeNs,
            long bar,
            long lots,
            long priceTicks) {}

    final List<String> log = new ArrayList<>();
    final List<Fill> fills = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();
    private final List<FeedSpec> feeds = new ArrayList<>();
    private final List<SlotSpec> slots = new ArrayList<>();
    private FillAt fillAt = FillAt.NEXT_OPEN;
    private boolean slippageWithinBar;
    private Decimal slippageBps = Decimal.ZERO;
    private Settlement settlement = Settlement.MARK;
    private PositionPolicy policy = policy("0", "0");

    static PositionPolicy policy(String stopLoss, String takeProfit) {
        return new PositionPolicy(
                PositionPolicy.Direction.BOTH,
                PositionPolicy.Reversal.SINGLE_ORDER,
                PositionPolicy.Repeat.HOLD,
                Decimal.parse(stopLoss),
                Decimal.parse(takeProfit));
    }

    static InstrumentTerms terms(String symbol) {
        return InstrumentTerms.spot(symbol, "SIM", Currency.of(symbol), USD, Decimal.of(1, 2), Decimal.ONE);
    }

    /** Bars in memory: open time in nanoseconds, open, high, low, close in cents; volume is one unit. */
    static BarSource source(long[]... rows) {
        return new BarSource() {
            private int next;

            @Override
            public int read(BarBatch batch) {
                batch.clear();
                for (; next < rows.length && batch.size() < batch.capacity(); next++) {
                    long[] row = rows[next];
                    batch.add(row[0], row[1] * CENT, row[2] * CENT, row[3] * CENT, row[4] * CENT, 100_000_000);
                }
                return batch.size();
            }

            @Override
            public void close() {
                next = rows.length;
            }
        };
    }

    /** A bar of one price. */
    static long[] flat(long minute, long cents) {
        return new long[] {minute * MINUTE_NS, cents, cents, cents, cents};
    }

    ReplayBench feed(String symbol, String interval, long[]... rows) {
        return feed(symbol, interval, List.of(), rows);
    }

    ReplayBench feed(String symbol, String interval, List<CorporateAction> actions, long[]... rows) {
        feeds.add(new FeedSpec(terms(symbol), BarInterval.parse(interval), actions, () -> source(rows)));
        return this;
    }

    ReplayBench fillAt(FillAt value) {
        fillAt = value;
        return this;
    }

    ReplayBench slippageWithinBar(String bps) {
        slippageWithinBar = true;
        slippageBps = Decimal.parse(bps);
        return this;
    }

    ReplayBench settlement(Settlement value) {
        settlement = value;
        return this;
    }

    ReplayBench policy(PositionPolicy value) {
        policy = value;
        return this;
    }

    ReplayBench slot(int instrumentId, Strategy strategy) {
        return slot(instrumentId, strategy, new FixedSizer(1));
    }

    ReplayBench slot(int instrumentId, Strategy strategy, PositionSizer sizer) {
        slots.add(new SlotSpec("test", instrumentId, strategy, sizer, policy, null, Session.UTC));
        return this;
    }

    /** Runs everything; gives the equity at the end in run-currency units. */
    long run() {
        InstrumentRegistry registry =
                new InstrumentRegistry(feeds.stream().map(FeedSpec::terms).toList(), USD);
        Lane lane = new Lane(
                registry,
                new RateTable(registry, Map.of()),
                new RateTable(registry, Map.of()),
                new Money(USD, 1_000_000L * 100_000_000L),
                EngineSpec.of(slots, RiskLimits.preset("permissive"))
                        .leverage(20)
                        .closingAtEnd(settlement != Settlement.MARK)
                        .build(),
                venueSpec(),
                settlement,
                listeners(),
                true,
                null);
        BarCursor[] cursors = new BarCursor[feeds.size()];
        for (int i = 0; i < cursors.length; i++) {
            cursors[i] = new BarCursor(registry.get(i), feeds.get(i));
        }
        new BarReplay(cursors, new Lane[] {lane}, (bars, timeNs) -> progress.add(bars)).run();
        return lane.engine().portfolio().equityUnits();
    }

    private BarVenueSpec venueSpec() {
        return new BarVenueSpec(
                fillAt,
                LimitFill.TOUCH,
                Decimal.ZERO,
                SpreadOn.BOTH_SIDES,
                slippageBps,
                slippageWithinBar,
                Decimal.of(20, 0),
                TieredFees.flat(Decimal.ZERO, Decimal.ZERO));
    }

    private EngineListeners listeners() {
        EngineListeners silent = SilentListeners.with((timeNs, portfolio) -> {});
        return new EngineListeners(
                (entryId, timeNs, kind, account, instrumentId, currencyId, units, reference) -> {
                    if (account == AccountKind.DIVIDEND_INCOME) {
                        log.add("dividend at " + timeNs / MINUTE_NS);
                    }
                },
                silent.orders(),
                (order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs) -> {
                    Fill fill = new Fill(
                            order.instrumentId(),
                            order.intent().purpose.name(),
                            order.type().name(),
                            order.createdNs(),
                            venueTimeNs,
                            receiveTimeNs,
                            bar,
                            order.side().sign() * lots,
                            priceTicks);
                    fills.add(fill);
                    log.add("fill " + fill.instrumentId + " at " + receiveTimeNs / MINUTE_NS);
                },
                silent.roundTrips(),
                silent.rejections(),
                silent.equity());
    }
}
