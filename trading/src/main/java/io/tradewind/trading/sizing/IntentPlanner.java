// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
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
    private static final int FRACTION_SCALE = 12;
    private static final long ONE = PowersOfTen.of(FRACTION_SCALE);

    private final PositionPolicy policy;
    private final PositionSizer sizer;
    private final long stopLoss;
    private final long takeProfit;
    private final boolean venueReduceOnly;
    private final Size size = new Size();
    private final Intent exit = new Intent();
    private final Intent entry = new Intent();
    private boolean hasExit;
    private boolean hasEntry;

    /**
     * A planner for one strategy in one instrument.
     *
     * @param slotId the strategy's slot
     * @param instrument what it trades
     * @param policy how its signals become positions
     * @param sizer how much it enters with
     * @param exclusive true when no other strategy trades the instrument in this account
     */
    public IntentPlanner(
            int slotId, Instrument instrument, PositionPolicy policy, PositionSizer sizer, boolean exclusive) {
        this.policy = policy;
        this.sizer = sizer;
        this.stopLoss = fraction(policy.stopLoss());
        this.takeProfit = fraction(policy.takeProfit());
        this.venueReduceOnly = exclusive;
        exit.slotId = slotId;
        exit.instrumentId = instrument.id();
        entry.slotId = slotId;
        entry.instrumentId = instrument.id();
    }

    private static long fraction(Decimal value) {
        return value.unscaledAt(FRACTION_SCALE);
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
        sizer.size(bar, features, portfolio, size);
        if (size.reason() != Size.Reason.NONE) {
            return;
        }
        entry.clear();
        entry.side = Side.ofSigned(sign);
        entry.lots = size.lots();
        entry.buyingPowerShare = size.buyingPowerShare();
        entry.referenceTicks = bar.closeTicks();
        attach(signal, sign, bar);
        hasEntry = true;
    }

    private void attach(Signal signal, int sign, Bar bar) {
        Instrument instrument = bar.instrument();
        if (!Double.isNaN(signal.limitPrice())) {
            entry.type = OrderType.LIMIT;
            entry.limitTicks =
                    instrument.ticksOf(signal.limitPrice(), sign > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
        }
        entry.attachedTrailBps = policy.trailingStopBps();
        entry.attachedHoldingNs = policy.maxHoldingNs();
        entry.attachedStopTicks = Double.isNaN(signal.stopPrice())
                ? offset(bar.closeTicks(), -sign * stopLoss)
                : instrument.ticksOf(signal.stopPrice(), RoundingMode.HALF_EVEN);
        entry.attachedTargetTicks = Double.isNaN(signal.targetPrice())
                ? offset(bar.closeTicks(), sign * takeProfit)
                : instrument.ticksOf(signal.targetPrice(), RoundingMode.HALF_EVEN);
    }

    private static long offset(long closeTicks, long fraction) {
        return fraction == 0 ? 0 : WideMath.multiplyDivide(closeTicks, ONE + fraction, ONE, RoundingMode.HALF_EVEN);
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
