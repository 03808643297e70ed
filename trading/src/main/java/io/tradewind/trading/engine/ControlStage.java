// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.codec.ControlCommandDecoder;
import io.tradewind.domain.event.codec.FundsTransferredDecoder;
import io.tradewind.domain.event.codec.HealthReportedDecoder;
import io.tradewind.domain.event.codec.MessageHeaderDecoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Money;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.control.Actors;
import io.tradewind.trading.control.ControlDesk;
import io.tradewind.trading.control.ControlEffects;
import io.tradewind.trading.control.ControlSpec;
import io.tradewind.trading.control.ControlTeller;
import io.tradewind.trading.control.KillPolicy;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.execution.OrderSweep;
import io.tradewind.trading.execution.liquidation.BookMarket;
import io.tradewind.trading.execution.liquidation.LiquidationPlan;
import io.tradewind.trading.execution.liquidation.SlotHoldings;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderIncident;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.RoundTripTracker;
import io.tradewind.trading.risk.check.VenueLinkView;
import io.tradewind.trading.risk.exposure.SlotLots;
import io.tradewind.trading.risk.loss.LossActions;
import io.tradewind.trading.sizing.Intent;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** What control events, losses and faults lead to: the mode, the kill switch, the sweep of orders, the plan that brings the account down. */
final class ControlStage implements ControlEffects {
    private final ControlSpec spec;
    private final ModeControl mode;
    private final ControlDesk desk;
    private final ControlTeller teller;
    private final LossActions losses;
    private final OrderSweep sweep;
    private final LiquidationPlan plan;
    private final BookMarket market;
    private final Portfolio portfolio;
    private final OrderManager orders;
    private final PendingExits exits;
    private final Currency runCurrency;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ControlCommandDecoder command = new ControlCommandDecoder();
    private final FundsTransferredDecoder transfer = new FundsTransferredDecoder();
    private final HealthReportedDecoder health = new HealthReportedDecoder();
    private final boolean overBars;
    private boolean barsPending;
    private long barsNs;
    private long illegalBefore;
    private long breaksBefore;

    private ControlStage(
            ControlSpec spec,
            ModeControl mode,
            ControlTeller teller,
            LossActions losses,
            OrderSweep sweep,
            LiquidationPlan plan,
            BookMarket market,
            InstrumentRegistry registry,
            Portfolio portfolio,
            OrderManager orders,
            PendingExits exits,
            boolean overBars) {
        this.spec = spec;
        this.overBars = overBars;
        this.mode = mode;
        this.teller = teller;
        this.losses = losses;
        this.sweep = sweep;
        this.plan = plan;
        this.market = market;
        this.portfolio = portfolio;
        this.orders = orders;
        this.exits = exits;
        this.runCurrency = registry.currency(0);
        this.desk = new ControlDesk(spec, mode, losses, teller);
        desk.effectBy(this);
    }

    /** A stage with its plan, joined to what they command. */
    static ControlStage of(
            EngineSpec spec,
            InstrumentRegistry registry,
            Portfolio portfolio,
            ModeControl mode,
            ControlTeller teller,
            LossActions losses,
            OrderManager orders,
            OrderExecutor executor,
            VenueLinkView link,
            Books books,
            PendingExits exits,
            SlotLots held) {
        OrderSweep sweep = new OrderSweep(executor, orders);
        boolean overBars = spec.ticks().depths().isEmpty();
        BookMarket market = new BookMarket(registry, books, books::get, !overBars);
        LiquidationPlan plan = new LiquidationPlan(
                spec.liquidation(),
                registry,
                portfolio,
                executor,
                sweep,
                market,
                link,
                largest(spec.slotInstruments(), held),
                teller);
        return new ControlStage(
                spec.control(),
                mode,
                teller,
                losses,
                sweep,
                plan,
                market,
                registry,
                portfolio,
                orders,
                exits,
                overBars);
    }

    /** The slot of an instrument that holds most on one side; any of its slots when none does. */
    private static SlotHoldings largest(int[] instruments, SlotLots held) {
        return (instrumentId, sign) -> {
            int best = 0;
            long most = -1;
            for (int slot = 0; slot < instruments.length; slot++) {
                long lots = instruments[slot] == instrumentId ? Math.max(0, sign * held.lots(slot)) : -1;
                if (lots > most) {
                    best = slot;
                    most = lots;
                }
            }
            return best;
        };
    }

    /** The account has its first money. */
    void open(long nowNs) {
        losses.open(nowNs);
        desk.open(nowNs);
    }

    /** Takes away what mode and latch do not allow; may be done again at any time. */
    @Override
    public void enforce(long nowNs) {
        if (!mode.isFlattening()) {
            plan.stop();
        }
        if (mode.policy() == KillPolicy.HALT) {
            sweep.cancelEverything(nowNs);
        } else if (mode.isLatched()) {
            sweep.cancelAll(nowNs);
        } else if (mode.mode() != TradingMode.NORMAL) {
            sweep.cancelNewRisk(nowNs);
        }
    }

    @Override
    public void proceed(long nowNs) {
        if (mode.isFlattening()) {
            plan.start(mode.isLatched() ? TradingMode.EMERGENCY : mode.mode(), nowNs);
        }
    }

    /** A command; an encoding of before version 2 can only ask for a mode, and names nobody. */
    void onCommand(DirectBuffer buffer, int offset, long nowNs) {
        command.wrapAndApplyHeader(buffer, offset, header);
        boolean told = command.action() != ControlCommandDecoder.actionNullValue();
        boolean done = desk.command(
                told ? ControlAction.of(command.action()) : ControlAction.SET_MODE,
                TradingMode.of(command.mode()),
                KillTrigger.of(command.trigger()),
                told ? ControlReason.of(command.reasonCode()) : ControlReason.NONE,
                told ? command.actorId() : Actors.NOBODY,
                told ? command.textReference() : 0,
                nowNs);
        if (done && told && command.action() == ControlAction.RESET_KILL.ordinal()) {
            countFromHere();
        }
    }

    private void countFromHere() {
        illegalBefore = orders.illegalTransitions();
        breaksBefore = breaks();
    }

    private long breaks() {
        return orders.incidents().count(OrderIncident.UNTRACKED_FILL)
                + orders.incidents().count(OrderIncident.UNTRACKED_ORDER);
    }

    /** The owner paid in or took out money. */
    void onTransfer(DirectBuffer buffer, int offset, long nowNs) {
        transfer.wrapAndApplyHeader(buffer, offset, header);
        long units = transfer.amountUnits();
        long beforeUnits = portfolio.equityUnits();
        portfolio.deposit(new Money(runCurrency, units), nowNs);
        losses.onTransfer(beforeUnits, units);
        int who = Math.max(Actors.NOBODY, transfer.actorId());
        teller.transfer(units, runCurrency.scale(), who, transfer.textReference(), nowNs);
        losses.onEquity(desk, nowNs);
    }

    void onHealth(DirectBuffer buffer, int offset, long nowNs) {
        health.wrapAndApplyHeader(buffer, offset, header);
        desk.health(
                HealthComponent.of(health.component()),
                health.healthy() == 1,
                health.measured(),
                health.allowed(),
                nowNs);
    }

    void onHeartbeat(long nowNs) {
        desk.heartbeat(nowNs);
    }

    /** The way to the venue is there or not. */
    void onLink(boolean up, long nowNs) {
        desk.link(up, nowNs);
    }

    /**
     * The clock has moved: days end, and what was awaited is overdue. While the bars of an instant come one by one, nothing is done for
     * other instruments: their bars of that instant may not have met the venue yet.
     */
    void at(long nowNs, boolean isBar) {
        if (barsPending && nowNs > barsNs) {
            onBarsComplete(nowNs);
        }
        losses.at(nowNs);
        if (!isBar) {
            onDue(nowNs);
        }
    }

    private void onDue(long nowNs) {
        if (nowNs >= desk.nextDueNs()) {
            desk.onTime(nowNs);
        }
        if (plan.isOn() && nowNs >= plan.nextDueNs()) {
            plan.onTime(nowNs);
        }
    }

    long nextDueNs() {
        return Math.min(desk.nextDueNs(), plan.nextDueNs());
    }

    /** An instrument has a new mark: losses, the plan, then what waits for a price. */
    void onMark(int instrumentId, long nowNs) {
        if (overBars) {
            awaitBars(nowNs);
        } else if (losses.isOn() && portfolio.lots(instrumentId) != 0) {
            losses.onEquity(desk, nowNs);
        }
        if (plan.isOn()) {
            plan.onPrice(instrumentId, nowNs);
        }
        if (!isClosing()) {
            exits.retry(instrumentId, nowNs);
        }
    }

    void onVolume(int instrumentId, long volumeUnits) {
        market.onVolume(instrumentId, volumeUnits);
    }

    /** Whether the plan sells everything off: strategies leave what they hold to it. */
    boolean isClosing() {
        return plan.isTotal();
    }

    /** A fill was booked. */
    void onFilled(Order order, long lotsBefore, RoundTripTracker trips, long nowNs) {
        Intent intent = order.intent();
        long held = trips.lots();
        if (lotsBefore != 0 && Long.signum(held) != Long.signum(lotsBefore)) {
            losses.onTradeOver(intent.slotId);
        }
        if (intent.purpose == Intent.Purpose.LIQUIDATION) {
            sweep.fitProtection(intent.slotId, held, nowNs);
            if (order.state().isTerminal()) {
                plan.onEnded(order, false, null, nowNs);
            }
        }
        if (overBars) {
            awaitBars(nowNs);
        } else {
            losses.onEquity(desk, nowNs);
        }
    }

    private void awaitBars(long nowNs) {
        barsPending = true;
        barsNs = nowNs;
    }

    /** All bars of an instant were told: the marks fit together, and an order meets the next bar of whatever it trades. */
    void onBarsComplete(long nowNs) {
        barsPending = false;
        losses.onEquity(desk, nowNs);
        onDue(nowNs);
    }

    /** Whether anything is done when the bars of an instant are complete. */
    boolean watchesBars() {
        return overBars && (losses.isOn() || !spec.equals(ControlSpec.OFF));
    }

    /** A slice of the plan ended without being filled in full. */
    void onEnded(Order order, boolean refused, @Nullable VenueReason reason, long nowNs) {
        if (order.intent().purpose == Intent.Purpose.LIQUIDATION) {
            plan.onEnded(order, refused, reason, nowNs);
        }
    }

    /** An event of the venue was applied: trips when too much does not fit together. */
    void afterEvent(long nowNs) {
        long illegal = orders.illegalTransitions() - illegalBefore;
        if (spec.illegalTransitions() > 0 && illegal >= spec.illegalTransitions()) {
            fault(illegal, spec.illegalTransitions(), nowNs);
        }
        if (spec.accountBreaks() > 0 && breaks() - breaksBefore >= spec.accountBreaks()) {
            fault(breaks() - breaksBefore, spec.accountBreaks(), nowNs);
        }
    }

    private void fault(long value, long limit, long nowNs) {
        if (!desk.hasFired(KillTrigger.SYSTEM_ERROR)) {
            desk.trip(KillTrigger.SYSTEM_ERROR, value, limit, 0, nowNs);
        }
    }

    /** Applying an event has failed: nothing may leave any more. */
    void onError(RuntimeException error, long nowNs) {
        if (!spec.tripOnError()) {
            return;
        }
        try {
            desk.trip(KillTrigger.SYSTEM_ERROR, 1, 0, 0, nowNs);
        } catch (RuntimeException e) {
            error.addSuppressed(e);
        }
    }

    /** The input is over. */
    void finish(long nowNs) {
        plan.finish(nowNs);
    }

    ControlDesk desk() {
        return desk;
    }

    void save(StateSink sink) {
        desk.save(sink);
        plan.save(sink);
        market.save(sink);
        sink.putLong(barsPending ? barsNs : Long.MIN_VALUE);
        sink.putLong(illegalBefore);
        sink.putLong(breaksBefore);
    }
}
