// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.signal.Signal;
import java.math.RoundingMode;

/**
 * Turns one strategy's signal into at most two intents: an exit of what it holds and an entry in the new direction.
 *
 * <p>The plan belongs to the planner and is valid until its next call.
 */
public final class IntentPlanner {
    private final PositionPolicy policy;
    private final PositionSizer sizer;
    private final StopLayers stops;
    private final long takeProfit;
    private final boolean venueReduceOnly;
    private final Size size = new Size();
    private final Intent exit = new Intent();
    private final Intent entry = new Intent();
    private boolean hasExit;
    private boolean hasEntry;

    /**
     * A planner that attaches no stop which neither signal nor policy asks for.
     *
     * @param slotId the strategy's slot
     * @param instrument what it trades
     * @param policy how its signals become positions
     * @param sizer how much it enters with
     * @param exclusive true when no other strategy trades the instrument in this account
     */
    public IntentPlanner(
            int slotId, Instrument instrument, PositionPolicy policy, PositionSizer sizer, boolean exclusive) {
        this(slotId, instrument, policy, sizer, exclusive, StopRules.NONE);
    }

    /**
     * A planner for one strategy in one instrument.
     *
     * @param slotId the strategy's slot
     * @param instrument what it trades
     * @param policy how its signals become positions
     * @param sizer how much it enters with
     * @param exclusive true when no other strategy trades the instrument in this account
     * @param rules the stop of an entry that brings none
     */
    public IntentPlanner(
            int slotId,
            Instrument instrument,
            PositionPolicy policy,
            PositionSizer sizer,
            boolean exclusive,
            StopRules rules) {
        this.policy = policy;
        this.sizer = sizer;
        this.stops = new StopLayers(policy, rules);
        this.takeProfit = StopLayers.fraction(policy.takeProfit());
        this.venueReduceOnly = exclusive;
        exit.slotId = slotId;
        exit.instrumentId = instrument.id();
        entry.slotId = slotId;
        entry.instrumentId = instrument.id();
    }

    /**
     * Declares the columns that stops and sizes are computed from. Called once, before the first bar.
     *
     * @param features the row to declare them in
     */
    public void declare(FeatureRow features) {
        sizer.declare(features);
        stops.declare(features);
    }

    /**
     * Plans what a signal leads to.
     *
     * @param signal what the strategy wants
     * @param bar the deciding bar
     * @param features columns as of that bar
     * @param heldLots what the strategy holds, signed
     * @param portfolio equity and marks
     * @return true when something is to be done, or an entry was wanted and its size is zero
     */
    public boolean plan(Signal signal, Bar bar, FeatureRow features, long heldLots, PortfolioView portfolio) {
        hasExit = false;
        hasEntry = false;
        size.zero(Size.Reason.NONE);
        int wanted = wantedSign(signal);
        boolean repeats = wanted != 0 && Long.signum(heldLots) == wanted;
        if (signal.action() == Signal.Action.HOLD
                || repeats && policy.repeat() == PositionPolicy.Repeat.HOLD
                || wanted == 0 && heldLots == 0) {
            return false;
        }
        if (heldLots != 0) {
            planExit(bar.closeTicks(), heldLots);
        }
        if (wanted != 0) {
            planEntry(signal, wanted, bar, features, portfolio);
        }
        if (hasExit && hasEntry && isSingleOrder()) {
            mergeExitIntoEntry(heldLots);
        }
        return hasExit || hasEntry || size.reason() != Size.Reason.NONE;
    }

    private int wantedSign(Signal signal) {
        return switch (signal.action()) {
            case LONG -> policy.direction() == PositionPolicy.Direction.SHORT ? 0 : 1;
            case SHORT -> policy.direction() == PositionPolicy.Direction.LONG ? 0 : -1;
            case FLAT, HOLD -> 0;
        };
    }

    /**
     * Plans the exit of whatever is held, without a signal.
     *
     * @param heldLots what the strategy holds, signed
     * @param markTicks current price
     * @return true when something is held
     */
    public boolean planClose(long heldLots, long markTicks) {
        hasEntry = false;
        hasExit = false;
        if (heldLots != 0) {
            planExit(markTicks, heldLots);
        }
        return hasExit;
    }

    /** Takes the exit out of the last plan, because another one is on its way: an order that would turn round only opens. */
    public void forgetExit() {
        hasExit = false;
        if (hasEntry) {
            entry.lots -= entry.closingLots;
            entry.closingLots = 0;
        }
    }

    private void planExit(long referenceTicks, long heldLots) {
        exit.clear();
        exit.purpose = Intent.Purpose.EXIT;
        exit.side = Side.ofSigned(-heldLots);
        exit.lots = Math.abs(heldLots);
        exit.closingLots = exit.lots;
        exit.referenceTicks = referenceTicks;
        exit.venueReduceOnly = venueReduceOnly;
        hasExit = true;
    }

    private void planEntry(Signal signal, int sign, Bar bar, FeatureRow features, PortfolioView portfolio) {
        double largest = bar.instrument().priceOf(Long.MAX_VALUE / 4);
        if (!isPrice(signal.limitPrice(), largest)
                || !isPrice(signal.stopPrice(), largest)
                || !isPrice(signal.targetPrice(), largest)) {
            size.zero(Size.Reason.INVALID_PRICE);
            return;
        }
        entry.clear();
        entry.side = Side.ofSigned(sign);
        entry.referenceTicks = bar.closeTicks();
        attach(signal, sign, bar, features);
        sizer.size(entry, bar, features, portfolio, size);
        entry.lots = size.lots();
        entry.buyingPowerShare = size.buyingPowerShare();
        hasEntry = size.reason() == Size.Reason.NONE;
    }

    /** NaN is none; what is infinite or beyond all ticks is no price. */
    private static boolean isPrice(double price, double largest) {
        return Double.isNaN(price) || Math.abs(price) < largest;
    }

    private void attach(Signal signal, int sign, Bar bar, FeatureRow features) {
        Instrument instrument = bar.instrument();
        if (!Double.isNaN(signal.limitPrice())) {
            entry.type = OrderType.LIMIT;
            entry.limitTicks =
                    instrument.ticksOf(signal.limitPrice(), sign > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
        }
        long entryTicks = entry.limitTicks != 0 ? entry.limitTicks : bar.closeTicks();
        entry.attachedTrailBps = policy.trailingStopBps();
        entry.attachedHoldingNs = policy.maxHoldingNs();
        entry.attachedStopTicks = Double.isNaN(signal.stopPrice())
                ? stops.stopTicks(sign, bar, features, entryTicks)
                : instrument.ticksOf(signal.stopPrice(), RoundingMode.HALF_EVEN);
        entry.attachedTargetTicks = Double.isNaN(signal.targetPrice())
                ? StopLayers.offset(bar.closeTicks(), sign * takeProfit)
                : instrument.ticksOf(signal.targetPrice(), RoundingMode.HALF_EVEN);
    }

    private boolean isSingleOrder() {
        return policy.reversal() == PositionPolicy.Reversal.SINGLE_ORDER && entry.lots > 0 && entry.side == exit.side;
    }

    private void mergeExitIntoEntry(long heldLots) {
        entry.closingLots = Math.abs(heldLots);
        entry.lots = Math.addExact(entry.lots, entry.closingLots);
        hasExit = false;
    }

    /**
     * Whether the last plan has an exit.
     *
     * @return true when {@link #exit()} is to be sent first
     */
    public boolean hasExit() {
        return hasExit;
    }

    /**
     * Whether the last plan has an entry.
     *
     * @return true when {@link #entry()} is to be sent
     */
    public boolean hasEntry() {
        return hasEntry;
    }

    /**
     * The exit of the last plan.
     *
     * @return a flyweight, meaningful when {@link #hasExit()}
     */
    public Intent exit() {
        return exit;
    }

    /**
     * The entry of the last plan.
     *
     * @return a flyweight, meaningful when {@link #hasEntry()}
     */
    public Intent entry() {
        return entry;
    }

    /**
     * Why the last signal led to no entry.
     *
     * @return the sizing model's reason; NONE when there was an entry or none was wanted
     */
    public Size.Reason sizeReason() {
        return hasEntry ? Size.Reason.NONE : size.reason();
    }
}
