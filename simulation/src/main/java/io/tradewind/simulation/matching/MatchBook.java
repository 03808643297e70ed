// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.matching.book.BookSide;
import io.tradewind.simulation.matching.book.SideView;

/** Who rests where, order by order. */
public final class MatchBook {
    private final BookSide<MatchOrder> bids = new BookSide<>(Side.BUY);
    private final BookSide<MatchOrder> asks = new BookSide<>(Side.SELL);

    MatchBook() {}

    /**
     * One side.
     *
     * @param side BUY for the bids
     * @return the side's levels
     */
    public SideView<MatchOrder> side(Side side) {
        return orders(side);
    }

    /** One side, to change. */
    BookSide<MatchOrder> orders(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /** Rests an order at the back of its level and shows its first slice. */
    void rest(MatchOrder order) {
        order.showSlice();
        orders(order.side).append(order);
    }

    void remove(MatchOrder order) {
        orders(order.side).remove(order);
    }

    /** Whether anything on the other side rests at a price that an order of this side and limit crosses. */
    boolean crossed(Side side, long limitTicks) {
        MatchOrder best = orders(side.opposite()).first();
        if (best == null) {
            return false;
        }
        return side == Side.BUY ? best.limitTicks <= limitTicks : best.limitTicks >= limitTicks;
    }
}
