// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.codec.BarDecoder;
import io.tradewind.domain.event.codec.ControlCommandDecoder;
import io.tradewind.domain.event.codec.FundsTransferredDecoder;
import io.tradewind.domain.event.codec.HealthReportedDecoder;
import io.tradewind.domain.event.codec.MessageHeaderDecoder;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Money;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.control.Actors;
import io.tradewind.trading.control.BarBatch;
import io.tradewind.trading.control.ControlDesk;
import io.tradewind.trading.control.ControlEffects;
import io.tradewind.trading.control.ControlRequest;
import io.tradewind.trading.control.ControlSpec;
import io.tradewind.trading.control.ControlTeller;
import io.tradewind.trading.control.KillPolicy;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.control.Role;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.control.TransitionGuard;
import io.tradewind.trading.execution.OrderSweep;
import io.tradewind.trading.execution.liquidation.BookMarket;
import io.tradewind.trading.execution.liquidation.LiquidationPlan;
import io.tradewind.trading.execution.liquidation.SlotHoldings;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderIncident;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.RoundTripTracker;
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
    private final ControlRequest request = new ControlRequest();
    private final boolean overBars;
    private final BarBatch batch;
    private long illegalBefore;
    private long breaksBefore;

    private ControlStage(
            EngineParts parts, OrderSweep sweep, LiquidationPlan plan, BookMarket market, PendingExits exits) {
        this.spec = parts.spec.control();
        this.overBars = isOverBars(parts.spec);
        this.mode = parts.mode;
        this.teller = parts.teller;
        this.losses = parts.losses;
        this.sweep = sweep;
        this.plan = plan;
        this.market = market;
        this.portfolio = parts.portfolio;
        this.orders = parts.orders;
        this.exits = exits;
        this.runCurrency = parts.registry.currency(0);
        this.batch = new BarBatch(watchesBars(), parts.registry.size());
        this.desk = new ControlDesk(spec, mode, losses, teller);
        desk.effectBy(this);
    }

    /** A stage with its plan, joined to what they command. */
    static ControlStage of(EngineParts parts, PendingExits exits) {
        int[] instruments = parts.spec.slotInstruments();
        OrderSweep sweep = new OrderSweep(parts.executor, parts.orders, parts.held, instruments.length);
        BookMarket market = new BookMarket(parts.registry, parts.books, parts.books::get, !isOverBars(parts.spec));
        LiquidationPlan plan = new LiquidationPlan(
                parts.spec.liquidation(),
                parts.registry,
                parts.portfolio,
                parts.executor,
                sweep,
                market,
                parts.recovery,
                holdings(instruments, parts.held),
                parts.teller);
        return new ControlStage(parts, sweep, plan, market, exits);
    }

    private static boolean isOverBars(EngineSpec spec) {
        return spec.ticks().depths().isEmpty();
    }

    /** The slot of an instrument that holds most on one side; any of its slots when none does. */
    private static SlotHoldings holdings(int[] instruments, SlotLots held) {
        return new SlotHoldings() {
            @Override
            public int largest(int instrumentId, int sign) {
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
            }

            @Override
            public long lots(int slotId) {
                return held.lots(slotId);
            }
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
        } else {
            plan.stop(nowNs);
        }
    }

    /**
     * A command; an encoding of before version 2 can only ask for a mode, and names nobody. What tightens is done here and now; what loosens
     * waits until the clock has moved and the marks fit together.
     */
    void onCommand(DirectBuffer buffer, int offset, long nowNs) {
        command.wrapAndApplyHeader(buffer, offset, header);
        boolean told = command.action() != ControlCommandDecoder.actionNullValue();
        BarBatch.Wish wish = new BarBatch.Wish(
                told ? ControlAction.of(command.action()) : ControlAction.SET_MODE,
                TradingMode.of(command.mode()),
                KillTrigger.of(command.trigger()),
                told ? ControlReason.of(command.reasonCode()) : ControlReason.NONE,
                told ? command.actorId() : Actors.NOBODY,
                told ? command.textReference() : 0);
        if (loosens(wish)) {
            batch.wishes().add(wish);
        } else {
            carryOut(wish, nowNs);
        }
    }

    private boolean loosens(BarBatch.Wish wish) {
        return switch (wish.action()) {
            case SET_MODE -> mode.mode().isTighterThan(wish.mode());
            case TRIP_KILL -> false;
            case RESET_KILL, REBASE_LOSSES -> true;
        };
    }

    private void carryOut(BarBatch.Wish wish, long nowNs) {
        request.of(wish.action(), wish.mode(), wish.trigger());
        boolean done = desk.command(request.by(wish.actorId(), wish.reason(), wish.textReference(), nowNs));
        if (done && wish.action() == ControlAction.RESET_KILL) {
            countFromHere();
        }
    }

    private void carryOutWishes(long nowNs) {
        while (!batch.wishes().isEmpty()) {
            carryOut(batch.wishes().removeFirst(), nowNs);
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

    /**
     * Money was paid in or taken out: a fact, whoever tells it. It counts as money that may be lost when somebody with a role paid it in;
     * what is taken out always counts.
     */
    void onTransfer(DirectBuffer buffer, int offset, long nowNs) {
        transfer.wrapAndApplyHeader(buffer, offset, header);
        long units = transfer.amountUnits();
        int who = Math.max(Actors.NOBODY, transfer.actorId());
        Role role = spec.actors().role(who);
        boolean isCounted = units <= 0 || role != Role.NONE;
        portfolio.deposit(new Money(runCurrency, units), nowNs);
        batch.transfers().add(new BarBatch.Transfer(units, isCounted));
        if (!batch.isOpen()) {
            setOffTransfers();
        }
        TransitionGuard guard = isCounted ? TransitionGuard.NONE : TransitionGuard.NOT_AUTHORISED;
        teller.transfer(units, runCurrency.scale(), who, role, guard, transfer.textReference(), nowNs);
        if (!batch.isOpen()) {
            losses.onEquity(desk, nowNs);
        }
    }

    private void setOffTransfers() {
        if (batch.transfers().isEmpty()) {
            return;
        }
        long beforeUnits = Math.subtractExact(portfolio.equityUnits(), batch.transferredUnits());
        for (int i = 0; i < batch.transfers().size(); i++) {
            BarBatch.Transfer one = batch.transfers().get(i);
            losses.onTransfer(beforeUnits, one.units(), one.isCounted());
            beforeUnits = Math.addExact(beforeUnits, one.units());
        }
        batch.transfers().clear();
    }

    void onHealth(DirectBuffer buffer, int offset, long nowNs) {
        health.wrapAndApplyHeader(buffer, offset, header);
        desk.health(
                HealthComponent.of(health.component()),
                health.healthy() == 1,
                health.measured(),
                health.allowed(),
                health.eventTimeNs(),
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
     * other instruments: their bars of that instant may not have met the venue yet. A bar belongs to the day in which it ends, and one
     * that ends at midnight to the day before.
     */
    void at(DirectBuffer buffer, int offset, long nowNs) {
        int template = EventHeader.templateId(buffer, offset);
        boolean isBar = template == BarDecoder.TEMPLATE_ID;
        long eventNs = EventHeader.eventTimeNs(buffer, offset);
        long dayNs = isBar ? Math.min(nowNs, eventNs - 1) : nowNs;
        if (batch.isCompletedBy(isBar, eventNs, nowNs)) {
            complete(dayNs, nowNs);
        }
        if (!batch.isOpen()) {
            onClock(isBar || batch.isQuietAt(template), dayNs, nowNs);
        }
        if (isBar) {
            batch.onBar(eventNs, nowNs);
        }
    }

    private void onClock(boolean isQuiet, long dayNs, long nowNs) {
        if (!isQuiet && batch.isLookDue(nowNs)) {
            look(nowNs);
        }
        losses.at(dayNs);
        if (!isQuiet) {
            onDue(nowNs);
            carryOutWishes(nowNs);
        }
    }

    private void look(long nowNs) {
        batch.looked();
        losses.onEquity(desk, nowNs);
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
            batch.onChanged(nowNs);
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
        market.onVolume(instrumentId, volumeUnits, portfolio.markTicks(instrumentId));
    }

    /** Whether the plan sells everything off: strategies leave what they hold to it. */
    boolean isClosing() {
        return plan.isTotal();
    }

    /** A slice took from another strategy than its own what the venue takes no smaller order for. */
    void onTakenAlong(int slotId, long lotsLeft, long nowNs) {
        if (lotsLeft == 0) {
            losses.onTradeOver(slotId);
        }
        sweep.fitProtection(slotId, nowNs);
    }

    /** A fill was booked. */
    void onFilled(Order order, long lotsBefore, RoundTripTracker trips, long nowNs) {
        Intent intent = order.intent();
        long held = trips.lots();
        if (lotsBefore != 0 && Long.signum(held) != Long.signum(lotsBefore)) {
            losses.onTradeOver(intent.slotId);
        }
        if (intent.purpose == Intent.Purpose.LIQUIDATION) {
            sweep.fitProtection(intent.slotId, nowNs);
            if (order.state().isTerminal()) {
                plan.onEnded(order, false, null, nowNs);
            }
        }
        if (overBars) {
            batch.onChanged(nowNs);
        } else {
            losses.onEquity(desk, nowNs);
        }
    }

    /** All bars of an instant were told: the marks fit together, and an order meets the next bar of whatever it trades. */
    void onBarsComplete(long nowNs) {
        complete(nowNs, nowNs);
    }

    private void complete(long dayNs, long nowNs) {
        batch.close();
        setOffTransfers();
        losses.onEquity(desk, nowNs);
        losses.at(dayNs);
        onDue(nowNs);
        carryOutWishes(nowNs);
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

    /** The venue did not do what it was asked for. */
    void onRequestRefused(long nowNs) {
        sweep.refused(nowNs);
    }

    /** An event was applied: what protects is made to fit, and the switch trips when too much does not fit together. */
    void afterEvent(long nowNs) {
        if (!batch.isOpen()) {
            sweep.refit(nowNs);
        }
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
        sweep.save(sink);
        batch.save(sink);
        sink.putLong(illegalBefore);
        sink.putLong(breaksBefore);
    }
}
