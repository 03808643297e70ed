// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

/**
 * {@code maker-trades}: orders that a trade hit traded at their own price, which the trade reached, and together no more than its
 * quantity.
 */
final class TradeRule extends MarketRule {
    private long left;

    TradeRule() {
        super("maker-trades");
    }

    @Override
    void onTick(MarketState market) {
        left = market.isTradeWithBook() ? market.tradeQuantity() : 0;
    }

    @Override
    void onRow(MarketState market, VenueRow row) {
        if (row.event() != VenueRow.Event.FILLED_MAKER || !market.isTrade()) {
            return;
        }
        count();
        OpenOrder order = market.order(row.orderId());
        if (order == null) {
            differ(row, "was filled but is not open");
        } else if (order.limit() != row.price()) {
            differ(row, "was filled at " + text(row.price()) + ", it rested at " + text(order.limit()));
        } else if (row.side() == market.aggressor()) {
            differ(row, "was filled by a trade that took from the other side");
        } else if (!order.takes(market.tradePrice())) {
            differ(row, "was filled at " + text(row.price()) + " by a trade at " + text(market.tradePrice()));
        } else if (row.quantity() > left) {
            differ(
                    row,
                    "was filled with " + text(row.quantity()) + " by trade " + market.sequence() + ", of which "
                            + text(left) + " were left");
        } else if (row.displayed() != market.tradeQuantity()) {
            differ(
                    row,
                    "says that the trade was of " + text(row.displayed()) + ", it was of "
                            + text(market.tradeQuantity()));
        }
        left = Math.max(0, left - row.quantity());
    }

    @Override
    String compared(long count) {
        return "price and quantity of " + count + " maker fills against the trades that hit them";
    }
}
