// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.control;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.codec.BarEncoder;
import io.tradewind.domain.event.codec.ControlCommandEncoder;
import io.tradewind.domain.event.codec.HealthReportedEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderCancelledEncoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.trading.control.Actors;
import io.tradewind.trading.control.ControlSpec;
import io.tradewind.trading.control.Cooldowns;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.Role;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.SlotSpec;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.execution.liquidation.LiquidationSpec;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.PositionPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agrona.concurrent.UnsafeBuffer;

/** A core with 200 strategies, each with one resting order, that is tripped, reset and filled again, over and over. */
final class KillSwitchRig implements VenuePort {
    static final int ORDERS = 200;

    private static final long START_NS = 1_600_000_000_000_000_000L;
    private static final long BAR_NS = 60_000_000_000L;
    private static final long PRICE_TICKS = 10_000;
    private static final int OFFICER = 1;
    private static final Currency CURRENCY = Currency.of("USD");

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BarEncoder bar = new BarEncoder();
    private final ControlCommandEncoder command = new ControlCommandEncoder();
    private final HealthReportedEncoder health = new HealthReportedEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderCancelledEncoder cancelled = new OrderCancelledEncoder();
    private final TradingEngine engine;
    private final long[] ids = new long[ORDERS];
    private long sequence;
    private long nowNs = START_NS;
    private int live;
    private int cancels;
    private long sent;
    private long lastCancelNs;

    /** Wants to buy a little under the market at each bar. */
    private static final class RestingBuyer implements Strategy {
        @Override
        public void declare(FeatureRow features) {
            // needs none
        }

        @Override
        public void onBar(Bar finished, FeatureRow features, long heldLots, Signal signal) {
            signal.goLong();
            signal.limit(90);
        }

        @Override
        public void save(StateSink sink) {
            // has no state
        }
    }

    KillSwitchRig() {
        InstrumentRegistry registry = new InstrumentRegistry(
                List.of(InstrumentTerms.spot(
                        "AAA", "SIM", Currency.of("AAA"), CURRENCY, Decimal.parse("0.01"), Decimal.ONE)),
                CURRENCY);
        EngineListeners silent = SilentListeners.with((timeNs, account) -> {});
        Portfolio portfolio = new Portfolio(registry, new RateTable(registry, Map.of()), silent.ledger());
        engine = new TradingEngine(registry, portfolio, spec(), this, silent);
        engine.open(new Money(CURRENCY, 1_000_000_000L * 100_000_000L), START_NS);
    }

    private static EngineSpec spec() {
        PositionPolicy policy = new PositionPolicy(
                PositionPolicy.Direction.BOTH,
                PositionPolicy.Reversal.CLOSE_THEN_OPEN,
                PositionPolicy.Repeat.HOLD,
                Decimal.ZERO,
                Decimal.ZERO);
        SlotSpec slot = new SlotSpec("buyer", 0, new RestingBuyer(), new FixedSizer(1), policy, null, Session.UTC);
        ControlSpec control = new ControlSpec(
                new Actors(List.of(new Actors.Actor(OFFICER, "officer", Role.RISK_OFFICER))),
                new Cooldowns(0, 0, 0, 0),
                Map.of(),
                Set.of(),
                Set.of(),
                1,
                0,
                0,
                0,
                0,
                true,
                Decimal.ZERO);
        OrderLimits wide = RiskLimits.preset("permissive").order();
        OrderLimits limits = new OrderLimits(
                wide.maxOrderNotional(),
                wide.maxPositionNotional(),
                wide.maxOrderToEquity(),
                wide.maxPositionToEquity(),
                wide.priceCollarBps(),
                1_000_000);
        return EngineSpec.of(Collections.nCopies(ORDERS, slot), RiskLimits.ordersOnly(limits))
                .sampling(86_400_000_000_000L)
                .control(control, LiquidationSpec.STANDARD)
                .build();
    }

    /** Fills the core with resting orders that the venue holds. */
    void arm() {
        live = 0;
        nextBar();
        for (int i = 0; i < ORDERS; i++) {
            accepted.wrapAndApplyHeader(buffer, 0, header)
                    .eventTimeNs(nowNs)
                    .receiveTimeNs(nowNs)
                    .clientOrderId(ids[i])
                    .venueOrderId(ids[i]);
            deliver();
        }
        require(live == ORDERS && engine.orders().workingCount() == ORDERS, "200 live orders");
    }

    /** Trips it; returns the time from the event to the last cancel at the venue's port. */
    long trip() {
        cancels = 0;
        encode(ControlAction.TRIP_KILL);
        EventHeader.sequence(buffer, 0, ++sequence);
        long startNs = System.nanoTime();
        engine.onEvent(buffer, 0);
        return lastCancelNs - startNs;
    }

    /** Whatever the strategies want now, nothing leaves; then everything is as before. */
    void verifyAndReset() {
        require(cancels == ORDERS, "200 cancels");
        long before = sent;
        nextBar();
        require(sent == before, "silence after the trip");
        for (int i = 0; i < ORDERS; i++) {
            cancelled
                    .wrapAndApplyHeader(buffer, 0, header)
                    .eventTimeNs(nowNs)
                    .receiveTimeNs(nowNs)
                    .clientOrderId(ids[i])
                    .reason((short) VenueReason.REQUESTED.ordinal());
            deliver();
        }
        nowNs++; // what loosens waits until the bars of one instant are over
        health.wrapAndApplyHeader(buffer, 0, header)
                .eventTimeNs(nowNs)
                .receiveTimeNs(nowNs)
                .measured(0)
                .allowed(0)
                .component((short) HealthComponent.RECONCILIATION.ordinal())
                .healthy((short) 1);
        deliver();
        encode(ControlAction.RESET_KILL);
        deliver();
        encode(ControlAction.SET_MODE);
        deliver();
        require(engine.control().trigger() == null, "a reset");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("the kill switch did not lead to " + what);
        }
    }

    private void encode(ControlAction action) {
        command.wrapAndApplyHeader(buffer, 0, header)
                .eventTimeNs(nowNs)
                .receiveTimeNs(nowNs)
                .mode((short) TradingMode.NORMAL.ordinal())
                .action((short) action.ordinal())
                .trigger((short) KillTrigger.MANUAL.ordinal())
                .reasonCode((short) ControlReason.DRILL.ordinal())
                .actorId(OFFICER)
                .textReference(0);
    }

    private void nextBar() {
        nowNs += BAR_NS;
        bar.wrapAndApplyHeader(buffer, 0, header)
                .eventTimeNs(nowNs)
                .receiveTimeNs(nowNs)
                .openTimeNs(nowNs - BAR_NS + 1)
                .openTicks(PRICE_TICKS)
                .highTicks(PRICE_TICKS)
                .lowTicks(PRICE_TICKS)
                .closeTicks(PRICE_TICKS)
                .volumeUnits(1)
                .instrumentId(0);
        deliver();
    }

    private void deliver() {
        EventHeader.sequence(buffer, 0, ++sequence);
        engine.onEvent(buffer, 0);
    }

    @Override
    public void newOrder(NewOrder order) {
        sent++;
        if (live < ORDERS) {
            ids[live] = order.clientOrderId;
        }
        live++;
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        cancels++;
        if (cancels == ORDERS) {
            lastCancelNs = System.nanoTime();
        }
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        throw new IllegalStateException("nothing here amends orders");
    }
}
