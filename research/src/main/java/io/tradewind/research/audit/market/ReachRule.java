// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;

/**
 * {@code maker-reach}: resting orders that the other side's book came to traded at their own price, with what that book displays
 * within their limit and we had not taken yet.
 */
final class ReachRule extends MarketRule {
    ReachRule() {
        super("maker-reach");
    }

    @Override
    void onRow(MarketState market, VenueRow row) {
        if (row.event() != VenueRow.Event.FILLED_MAKER || market.isTrade()) {
            return;
        }
        count();
        OpenOrder order = market.order(row.orderId());
        if (order == null) {
            differ(row, "was filled but is not open");
            return;
        }
        if (order.limit() != row.price()) {
            differ(row, "was filled at " + text(row.price()) + ", it rested at " + text(order.limit()));
        }
        Side other = row.side().opposite();
        long level = level(market, order, row);
        if (level == 0) {
            differ(
                    row,
                    "was filled with " + text(row.quantity()) + " of " + text(row.displayed())
                            + ", which no level of the other side within " + text(order.limit()) + " has left");
        } else {
            market.taken().take(other, level, row.quantity());
        }
    }

    /** The best level that displays what the row says and has its quantity left; 0 when there is none. */
    private static long level(MarketState market, OpenOrder order, VenueRow row) {
        MarketBook book = market.book();
        Side other = row.side().opposite();
        long price = book.best(other);
        while (price != 0 && order.takes(price)) {
            long displayed = book.displayed(other, price);
            if (displayed == row.displayed() && displayed - market.taken().at(other, price) >= row.quantity()) {
                return price;
            }
            price = book.next(other, price);
        }
        return 0;
    }

    @Override
    String compared(long count) {
        return "price and quantity of " + count + " maker fills against the other side's book that reached them";
    }
}
