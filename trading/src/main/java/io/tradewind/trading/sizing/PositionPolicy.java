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
 */
public record PositionPolicy(
        Direction direction, Reversal reversal, Repeat repeat, Decimal stopLoss, Decimal takeProfit) {
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
