// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;

/** Who rests where, order by order. */
public final class MatchBook {
    private final BookSide bids = new BookSide(Side.BUY);
    private final BookSide asks = new BookSide(Side.SELL);

    MatchBook() {}

    /**
     * One side.
     *
     * @param side BUY for the bids
     * @return the side's levels
     */
    public BookSide side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /** Rests an order at the back of its level and shows its first slice. */
    void rest(MatchOrder order) {
        order.showSlice();
        side(order.side).append(order);
    }

    void remove(MatchOrder order) {
        side(order.side).remove(order);
    }

    /** Whether anything on the other side rests at a price that an order of this side and limit crosses. */
    boolean crossed(Side side, long limitTicks) {
        MatchOrder best = side(side.opposite()).first();
        if (best == null) {
            return false;
        }
        return side == Side.BUY ? best.limitTicks <= limitTicks : best.limitTicks >= limitTicks;
    }
}
