// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.simulation.venue.depth.ConsumedDepth;

/** Trades orders with the displayed depth of the other side, from the best level outward, each lot of it once. */
final class BookTaker {
    private final OrderBook book;
    private final BookDesk desk;
    private final ConsumedDepth bids = new ConsumedDepth(Side.BUY);
    private final ConsumedDepth asks = new ConsumedDepth(Side.SELL);

    BookTaker(OrderBook book, BookDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    ConsumedDepth consumed(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    boolean hasConsumed() {
        return !bids.isEmpty() || !asks.isEmpty();
    }

    /** An order that arrives trades at each level's price. */
    void take(BookOrder order) {
        trade(order, Liquidity.TAKER);
    }

    /** The other side came to a resting order: it trades at its own price. */
    void meet(BookOrder order) {
        trade(order, Liquidity.MAKER);
    }

    private void trade(BookOrder order, Liquidity liquidity) {
        Side other = order.side().opposite();
        long ticks = book.bestTicks(other);
        while (ticks != BookSide.NO_PRICE && order.takes(ticks) && order.leavesLots() > 0) {
            long displayed = book.lotsAt(other, ticks);
            long lots = Math.min(order.leavesLots(), displayed - consumed(other).at(ticks));
            if (lots > 0) {
                consumed(other).add(ticks, lots);
                long price = liquidity == Liquidity.TAKER ? ticks : order.limitTicks();
                desk.fill(order, price, lots, liquidity, displayed);
            }
            ticks = book.nextTicks(other, ticks);
        }
    }

    /** Whether the displayed depth holds all of an order within its limit. */
    boolean holds(BookOrder order) {
        Side other = order.side().opposite();
        long missing = order.leavesLots();
        long ticks = book.bestTicks(other);
        while (ticks != BookSide.NO_PRICE && order.takes(ticks) && missing > 0) {
            missing -= Math.max(0, book.lotsAt(other, ticks) - consumed(other).at(ticks));
            ticks = book.nextTicks(other, ticks);
        }
        return missing <= 0;
    }
}
