// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;

/**
 * {@code taker-depth}: what is taken from a level since its last update is no more than it displays, at a price within the order's
 * limit.
 */
final class TakerRule extends MarketRule {
    TakerRule() {
        super("taker-depth");
    }

    @Override
    void onRow(MarketState market, VenueRow row) {
        if (row.event() != VenueRow.Event.FILLED_TAKER) {
            return;
        }
        count();
        Side other = row.side().opposite();
        long displayed = market.book().displayed(other, row.price());
        long left = displayed - market.taken().at(other, row.price());
        OpenOrder order = market.order(row.orderId());
        if (order == null) {
            differ(row, "was filled but is not open");
        } else if (!order.takes(row.price())) {
            differ(row, "took at " + text(row.price()) + ", beyond its limit " + text(order.limit()));
        } else if (row.quantity() > left) {
            differ(
                    row,
                    "took " + text(row.quantity()) + " at " + text(row.price()) + ", where " + text(displayed)
                            + " are displayed and " + text(Math.max(0, left)) + " are left");
        } else if (row.displayed() != displayed) {
            differ(row, "says that " + text(row.displayed()) + " were displayed, the book has " + text(displayed));
        }
        market.taken().take(other, row.price(), row.quantity());
    }

    @Override
    String compared(long count) {
        return "price and quantity of " + count + " taker fills against limit and displayed depth";
    }
}
