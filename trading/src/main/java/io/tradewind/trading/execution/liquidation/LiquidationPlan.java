// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.WideMath;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.control.ControlNotice;
import io.tradewind.trading.control.ControlTeller;
import io.tradewind.trading.control.ResidualReason;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.execution.OrderSweep;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.check.VenueLinkView;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Brings positions down, each instrument by itself: a slice, its answer, a pause, the next slice, until what is held is what is to be left.
 *
 * <p>A slice is a reduce-only limit order that trades at once or expires, at most {@code capBps} from the mark. When nobody trades there the
 * cap widens by a step, up to the hard cap; from then on the pauses double. While the venue does not answer, or there is no good book, the
 * plan waits and goes on by itself. What stops it is told once for each reason, and again at the end.
 */
public final class LiquidationPlan {
    private static final long BPS = 10_000;
    private static final int SHARE_SCALE = 8;
    private static final long WHOLE = 100_000_000L;
    private static final long NEVER = Long.MAX_VALUE;

    private final LiquidationSpec spec;
    private final PortfolioView portfolio;
    private final OrderExecutor executor;
    private final OrderSweep sweep;
    private final SliceSizer sizer;
    private final VenueLinkView link;
    private final SlotHoldings slots;
    private final ControlTeller teller;
    private final LiquidationLeg[] legs;
    private final Intent intent = new Intent();
    private TradingMode mode = TradingMode.NORMAL;
    private int stage;
    private long stageDueNs = NEVER;

    /**
     * A plan that has nothing to do.
     *
     * @param spec how it works
     * @param registry instruments
     * @param portfolio what is held
     * @param executor sends the slices
     * @param sweep clears an instrument before its first slice
     * @param market depth and volume
     * @param link the way to the venue
     * @param slots whom a slice belongs to
     * @param teller told of steps and residuals
     */
    public LiquidationPlan(
            LiquidationSpec spec,
            InstrumentRegistry registry,
            PortfolioView portfolio,
            OrderExecutor executor,
            OrderSweep sweep,
            LiquidationMarket market,
            VenueLinkView link,
            SlotHoldings slots,
            ControlTeller teller) {
        this.spec = spec;
        this.portfolio = portfolio;
        this.executor = executor;
        this.sweep = sweep;
        this.sizer = new SliceSizer(spec, registry, market);
        this.link = link;
        this.slots = slots;
        this.teller = teller;
        this.legs = new LiquidationLeg[registry.size()];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = new LiquidationLeg(i);
        }
    }

    /**
     * Begins, unless it is at work for that mode already: REDUCE goes down by stages, EMERGENCY to nothing.
     *
     * @param newMode REDUCE or EMERGENCY
     * @param nowNs the core's clock
     */
    public void start(TradingMode newMode, long nowNs) {
        if (newMode == mode) {
            return;
        }
        mode = newMode;
        for (LiquidationLeg leg : legs) {
            leg.begin(spec, Math.abs(portfolio.lots(leg.instrumentId)), nowNs);
        }
        stage = 0;
        stageDueNs = nowNs;
        if (isTotal()) {
            clearFlat(nowNs);
        }
        onTime(nowNs);
    }

    /** Where the account holds nothing, stops of strategies that hold against each other would open what nobody wants. */
    private void clearFlat(long nowNs) {
        for (LiquidationLeg leg : legs) {
            if (portfolio.lots(leg.instrumentId) == 0) {
                sweep.cancelInstrument(leg.instrumentId, nowNs);
            }
        }
    }

    /**
     * Stops before it is over: tells what it leaves. What is on its way ends by itself, because no slice rests. Does nothing while the
     * plan is not at work.
     *
     * @param nowNs the core's clock
     */
    public void stop(long nowNs) {
        for (LiquidationLeg leg : legs) {
            if (isUnfinished(leg)) {
                tellLeft(leg, ResidualReason.STOPPED, nowNs);
            }
        }
        rest();
    }

    private void rest() {
        mode = TradingMode.NORMAL;
        stageDueNs = NEVER;
    }

    /** Whether more is held than the plan would have left at its end. */
    private boolean isUnfinished(LiquidationLeg leg) {
        long goal = isTotal() ? 0 : leg.after(leftAfter(spec.reduceStages()), WHOLE);
        return isOn() && Math.abs(portfolio.lots(leg.instrumentId)) > goal;
    }

    /**
     * Whether it is at work.
     *
     * @return true from start to stop, also when nothing is left to do
     */
    public boolean isOn() {
        return mode != TradingMode.NORMAL;
    }

    /**
     * Whether an instrument is to be brought down to nothing: its strategies leave it alone.
     *
     * @return true in an emergency
     */
    public boolean isTotal() {
        return mode == TradingMode.EMERGENCY;
    }

    /**
     * When {@link #onTime} is due.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when the plan waits for an answer or has nothing to do
     */
    public long nextDueNs() {
        long dueNs = stageDueNs;
        if (isOn()) {
            for (LiquidationLeg leg : legs) {
                boolean waits = leg.orderId == 0 && excess(leg) > 0;
                dueNs = waits ? Math.min(dueNs, leg.notBeforeNs) : dueNs;
            }
        }
        return dueNs;
    }

    /**
     * The clock has moved.
     *
     * @param nowNs the core's clock
     */
    public void onTime(long nowNs) {
        if (!isOn()) {
            return;
        }
        while (nowNs >= stageDueNs) {
            nextStage();
        }
        for (LiquidationLeg leg : legs) {
            if (nowNs >= leg.notBeforeNs) {
                step(leg, nowNs);
            }
        }
    }

    private void nextStage() {
        stage++;
        boolean total = mode == TradingMode.EMERGENCY;
        for (LiquidationLeg leg : legs) {
            if (total) {
                leg.targetLots = 0;
            } else {
                leg.leave(leftAfter(stage), WHOLE);
            }
        }
        boolean last = total || stage >= spec.reduceStages();
        stageDueNs = last ? NEVER : Math.addExact(stageDueNs, Math.max(1, spec.reduceOverNs() / spec.reduceStages()));
    }

    /** Share of what was held that is left after a stage, scaled by 10^8: equal steps to the target. */
    private long leftAfter(int steps) {
        long away = WHOLE - spec.reduceTo().unscaledAt(SHARE_SCALE, RoundingMode.FLOOR);
        return WHOLE - WideMath.multiplyDivide(away, steps, spec.reduceStages(), RoundingMode.FLOOR);
    }

    /**
     * An instrument has a new price.
     *
     * @param instrumentId the instrument
     * @param nowNs the core's clock
     */
    public void onPrice(int instrumentId, long nowNs) {
        LiquidationLeg leg = legs[instrumentId];
        if (isOn() && (leg.waitsForBook || nowNs >= leg.notBeforeNs)) {
            step(leg, nowNs);
        }
    }

    private long excess(LiquidationLeg leg) {
        return Math.abs(portfolio.lots(leg.instrumentId)) - leg.targetLots;
    }

    private void step(LiquidationLeg leg, long nowNs) {
        long excess = excess(leg);
        if (leg.orderId != 0) {
            return;
        }
        if (excess <= 0) {
            done(leg, nowNs);
        } else if (!link.isUp() || nowNs < link.blockedUntilNs()) {
            leg.later(ResidualReason.VENUE_DOWN, nowNs);
            tellResidual(leg, nowNs);
        } else {
            leg.busy = true;
            slice(leg, excess, nowNs);
        }
    }

    private void done(LiquidationLeg leg, long nowNs) {
        if (leg.busy) {
            leg.busy = false;
            leg.again(spec);
            leg.told = ResidualReason.NONE;
            tell(ControlNotice.Kind.DONE, leg, portfolio.lots(leg.instrumentId), 0, ResidualReason.NONE, nowNs);
        }
    }

    private void slice(LiquidationLeg leg, long excess, long nowNs) {
        int id = leg.instrumentId;
        long mark = portfolio.markTicks(id);
        Side side = Side.ofSigned(-portfolio.lots(id));
        long limit = mark <= 0 ? 0 : limitTicks(mark, side, leg.capBps);
        int slotId = slots.largest(id, -side.sign());
        long own = Math.max(0, -side.sign() * slots.lots(slotId));
        long lots = limit <= 0 ? LiquidationMarket.UNKNOWN : sizer.lots(leg, side, limit, excess, own);
        if (lots == LiquidationMarket.UNKNOWN) {
            leg.later(ResidualReason.NO_BOOK, nowNs);
            tellResidual(leg, nowNs);
        } else if (lots == 0) {
            leg.widen(spec, nowNs);
            tellAfterAttempts(leg, nowNs);
        } else {
            write(slotId, id, side, lots);
            intent.limitTicks = limit;
            intent.referenceTicks = mark;
            send(leg, nowNs);
        }
    }

    /** As far from the mark as the cap allows, rounded towards the mark. */
    private static long limitTicks(long mark, Side side, int capBps) {
        return side == Side.BUY
                ? WideMath.multiplyDivide(mark, BPS + capBps, BPS, RoundingMode.FLOOR)
                : WideMath.multiplyDivide(mark, BPS - capBps, BPS, RoundingMode.CEILING);
    }

    private void write(int slotId, int instrumentId, Side side, long lots) {
        intent.clear();
        intent.slotId = slotId;
        intent.instrumentId = instrumentId;
        intent.purpose = Intent.Purpose.LIQUIDATION;
        intent.side = side;
        intent.type = OrderType.LIMIT;
        intent.timeInForce = TimeInForce.IOC;
        intent.lots = lots;
        intent.closingLots = lots;
        intent.venueReduceOnly = true;
    }

    private void send(LiquidationLeg leg, long nowNs) {
        if (isTotal()) {
            sweep.cancelInstrument(leg.instrumentId, nowNs);
        }
        Order order = executor.submit(intent, nowNs);
        if (order == null) {
            leg.fail(ResidualReason.REJECTED, nowNs);
            tellAfterAttempts(leg, nowNs);
            return;
        }
        leg.orderId = order.clientOrderId();
        long lots = intent.side.sign() * intent.lots;
        tell(ControlNotice.Kind.STEP, leg, lots, intent.limitTicks, ResidualReason.NONE, nowNs);
    }

    /**
     * A slice is over.
     *
     * @param order an order of the plan that works no longer, or is about to
     * @param refused true when the venue never took it in
     * @param reason why it ended; null when it was filled
     * @param nowNs the core's clock
     */
    public void onEnded(Order order, boolean refused, @Nullable VenueReason reason, long nowNs) {
        LiquidationLeg leg = legs[order.instrumentId()];
        if (leg.orderId != order.clientOrderId()) {
            return;
        }
        leg.orderId = 0;
        if (reason == null || order.filledLots() > 0) {
            boolean awaited = isOn() || leg.told == ResidualReason.STOPPED;
            leg.again(spec);
            leg.told = ResidualReason.NONE;
            leg.notBeforeNs = Math.addExact(nowNs, spec.sliceEveryNs());
            if (awaited && excess(leg) <= 0) {
                done(leg, nowNs);
            }
            return;
        }
        untraded(leg, refused, reason, nowNs);
        tellAfterAttempts(leg, nowNs);
    }

    private void untraded(LiquidationLeg leg, boolean refused, VenueReason reason, long nowNs) {
        switch (reason) {
            case NO_BOOK -> leg.later(ResidualReason.NO_BOOK, nowNs);
            case NO_LIQUIDITY, NOT_FILLABLE, TIME_ENDED -> leg.widen(spec, nowNs);
            case BAD_QUANTITY, MIN_NOTIONAL -> leg.fail(ResidualReason.BELOW_MIN_ORDER, nowNs);
            case NOT_REACHED -> leg.fail(ResidualReason.VENUE_DOWN, nowNs);
            default -> {
                if (refused || reason != VenueReason.REQUESTED) {
                    leg.fail(ResidualReason.REJECTED, nowNs);
                }
            }
        }
    }

    /** A reason of the market's is told after some attempts. */
    private void tellAfterAttempts(LiquidationLeg leg, long nowNs) {
        if (leg.failures >= spec.attempts() || leg.reason == ResidualReason.NO_BOOK) {
            tellResidual(leg, nowNs);
        }
    }

    private void tellResidual(LiquidationLeg leg, long nowNs) {
        if (isOn() && leg.told != leg.reason) {
            tellLeft(leg, leg.reason, nowNs);
        }
    }

    private void tellLeft(LiquidationLeg leg, ResidualReason why, long nowNs) {
        leg.told = why;
        tell(ControlNotice.Kind.RESIDUAL, leg, portfolio.lots(leg.instrumentId), 0, why, nowNs);
    }

    /**
     * The input is over, and so is the plan: tells what is left, with its reason. Does nothing while the plan is not at work.
     *
     * @param nowNs the core's clock
     */
    public void finish(long nowNs) {
        for (LiquidationLeg leg : legs) {
            if (isUnfinished(leg)) {
                boolean known = leg.reason != ResidualReason.NONE;
                tellLeft(leg, known ? leg.reason : ResidualReason.OUT_OF_TIME, nowNs);
            }
        }
        rest();
    }

    private void tell(
            ControlNotice.Kind kind, LiquidationLeg leg, long lots, long ticks, ResidualReason why, long nowNs) {
        teller.plan(kind, mode, leg.instrumentId, lots, ticks, why, nowNs);
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(mode.ordinal());
        sink.putLong(stage);
        sink.putLong(stageDueNs);
        for (LiquidationLeg leg : legs) {
            leg.save(sink);
        }
    }

    /**
     * Takes over a saved state.
     *
     * @param source gives it
     */
    public void restore(StateSource source) {
        mode = TradingMode.of((int) source.getLong());
        stage = (int) source.getLong();
        stageDueNs = source.getLong();
        for (LiquidationLeg leg : legs) {
            leg.restore(source);
        }
    }
}
