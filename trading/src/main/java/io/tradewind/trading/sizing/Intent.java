// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;

/** An order that is wanted, before the risk gate has seen it: a reused flyweight. Prices are ticks, quantities lots. */
public final class Intent {
    /** What an order is for. */
    public enum Purpose {
        /** Opens or adds. */
        ENTRY,
        /** Closes on a signal. */
        EXIT,
        /** Closes when the price moves against the position. */
        STOP_LOSS,
        /** Closes when the price has moved far enough in favour. */
        TAKE_PROFIT,
        /** Rests on one side of the book until its strategy moves it. */
        QUOTE,
        /** Closes when the position was held for its longest time. */
        TIME_LIMIT,
        /** Brings the account down to a target: a step of the plan of REDUCE, EMERGENCY or the kill switch. */
        LIQUIDATION;

        private final String text = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        /**
         * The purpose as files show it.
         *
         * @return lower-case name with hyphens
         */
        public String text() {
            return text;
        }
    }

    /** The strategy's slot. */
    public int slotId;

    /** What is traded. */
    public int instrumentId;

    /** What the order is for. */
    public Purpose purpose = Purpose.ENTRY;

    /** Buy or sell. */
    public Side side = Side.BUY;

    /** What it does when it arrives. */
    public OrderType type = OrderType.MARKET;

    /** Quantity; 0 when the size is a share. */
    public long lots;

    /** Share of buying power, scaled by 10^16; 0 when the size is a quantity. */
    public long buyingPowerShare;

    /** Limit price; 0 unless the type has one. */
    public long limitTicks;

    /** Stop price; 0 unless the type has one. */
    public long stopTicks;

    /** How long it works. */
    public TimeInForce timeInForce = TimeInForce.GTC;

    /** True when it may only rest. */
    public boolean postOnly;

    /** Price at the decision. */
    public long referenceTicks;

    /** Stop-loss to attach when the entry fills; 0 for none. */
    public long attachedStopTicks;

    /** Take-profit to attach when the entry fills; 0 for none. */
    public long attachedTargetTicks;

    /** Trailing stop to attach when the entry fills, basis points; 0 for none. */
    public long attachedTrailBps;

    /** Longest time to hold what the entry fills, nanoseconds; 0 for no limit. */
    public long attachedHoldingNs;

    /** Distance of a trailing stop, basis points; 0 for other types. */
    public long trailBps;

    /** When a TIME_STOP becomes a market order, nanoseconds since the epoch, UTC; 0 for other types. */
    public long triggerTimeNs;

    /** One-cancels-other group; 0 for none. */
    public long ocoGroupId;

    /** Part of the quantity that only closes what the strategy holds; equal to the quantity for pure exits. */
    public long closingLots;

    /** True when the venue may refuse whatever would not reduce the account's position. */
    public boolean venueReduceOnly;

    /**
     * Whether the order only closes what the strategy holds.
     *
     * @return true for exits, stop-losses and take-profits
     */
    public boolean isExit() {
        return purpose != Purpose.ENTRY && purpose != Purpose.QUOTE;
    }

    /** Back to an empty market entry. */
    public void clear() {
        purpose = Purpose.ENTRY;
        side = Side.BUY;
        type = OrderType.MARKET;
        lots = 0;
        buyingPowerShare = 0;
        limitTicks = 0;
        stopTicks = 0;
        timeInForce = TimeInForce.GTC;
        postOnly = false;
        referenceTicks = 0;
        attachedStopTicks = 0;
        attachedTargetTicks = 0;
        attachedTrailBps = 0;
        attachedHoldingNs = 0;
        trailBps = 0;
        triggerTimeNs = 0;
        ocoGroupId = 0;
        closingLots = 0;
        venueReduceOnly = false;
    }

    /**
     * Copies all fields.
     *
     * @param other the source
     */
    public void copyOf(Intent other) {
        slotId = other.slotId;
        instrumentId = other.instrumentId;
        purpose = other.purpose;
        side = other.side;
        type = other.type;
        lots = other.lots;
        buyingPowerShare = other.buyingPowerShare;
        limitTicks = other.limitTicks;
        stopTicks = other.stopTicks;
        timeInForce = other.timeInForce;
        postOnly = other.postOnly;
        referenceTicks = other.referenceTicks;
        attachedStopTicks = other.attachedStopTicks;
        attachedTargetTicks = other.attachedTargetTicks;
        attachedTrailBps = other.attachedTrailBps;
        attachedHoldingNs = other.attachedHoldingNs;
        trailBps = other.trailBps;
        triggerTimeNs = other.triggerTimeNs;
        ocoGroupId = other.ocoGroupId;
        closingLots = other.closingLots;
        venueReduceOnly = other.venueReduceOnly;
    }
}
