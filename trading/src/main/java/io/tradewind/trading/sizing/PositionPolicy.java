// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.number.Decimal;

/**
 * How a strategy's signals become positions.
 *
 * @param direction which sides may be held
 * @param reversal how a position is turned round
 * @param repeat what a signal in the direction already held does
 * @param stopLoss distance of the attached stop from the deciding close, as a fraction; zero for none
 * @param takeProfit distance of the attached target from the deciding close, as a fraction; zero for none
 * @param trailingStopBps distance of the attached trailing stop from the best price since the entry, basis points; 0 for none
 * @param maxHoldingNs an entry's position is closed at the market after this; 0 for never
 * @param stopAtrMultiple distance of the attached stop from the deciding close, as a multiple of the average true range of 14 bars; zero
 *     for none. Of a stop at a fraction and one at a multiple the nearer is attached
 */
public record PositionPolicy(
        Direction direction,
        Reversal reversal,
        Repeat repeat,
        Decimal stopLoss,
        Decimal takeProfit,
        long trailingStopBps,
        long maxHoldingNs,
        Decimal stopAtrMultiple) {
    /** Basis points in a whole. */
    private static final long WHOLE_BPS = 10_000;

    /** Checks the ranges. */
    public PositionPolicy {
        if (trailingStopBps < 0 || trailingStopBps >= WHOLE_BPS || maxHoldingNs < 0) {
            throw new IllegalArgumentException("trailing stop of 0 to 9,999 bps and a holding time of 0 or more, not "
                    + trailingStopBps + " and " + maxHoldingNs);
        }
        if (stopAtrMultiple.signum() < 0) {
            throw new IllegalArgumentException("stop_atr_multiple must be 0 or more, is " + stopAtrMultiple);
        }
    }

    /**
     * A policy without a stop by range.
     *
     * @param direction which sides may be held
     * @param reversal how a position is turned round
     * @param repeat what a signal in the direction already held does
     * @param stopLoss distance of the attached stop; zero for none
     * @param takeProfit distance of the attached target; zero for none
     * @param trailingStopBps distance of the attached trailing stop, basis points; 0 for none
     * @param maxHoldingNs an entry's position is closed at the market after this; 0 for never
     */
    public PositionPolicy(
            Direction direction,
            Reversal reversal,
            Repeat repeat,
            Decimal stopLoss,
            Decimal takeProfit,
            long trailingStopBps,
            long maxHoldingNs) {
        this(direction, reversal, repeat, stopLoss, takeProfit, trailingStopBps, maxHoldingNs, Decimal.ZERO);
    }

    /**
     * A policy without a trailing stop and without a longest holding time.
     *
     * @param direction which sides may be held
     * @param reversal how a position is turned round
     * @param repeat what a signal in the direction already held does
     * @param stopLoss distance of the attached stop; zero for none
     * @param takeProfit distance of the attached target; zero for none
     */
    public PositionPolicy(Direction direction, Reversal reversal, Repeat repeat, Decimal stopLoss, Decimal takeProfit) {
        this(direction, reversal, repeat, stopLoss, takeProfit, 0, 0);
    }

    /** Sides that may be held. */
    public enum Direction {
        /** Long and short. */
        BOTH,
        /** Long only; a short signal closes. */
        LONG,
        /** Short only; a long signal closes. */
        SHORT
    }

    /** Ways to turn a position round. */
    public enum Reversal {
        /** One order closes, another opens. */
        CLOSE_THEN_OPEN,
        /** One order does both. */
        SINGLE_ORDER
    }

    /** What a signal in the direction already held does. */
    public enum Repeat {
        /** Nothing. */
        HOLD,
        /** Closes and opens anew, sized anew. */
        REENTER
    }
}
