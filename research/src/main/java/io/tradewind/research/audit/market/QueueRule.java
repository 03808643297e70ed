// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code queue}: under the risk-averse model an order joins behind all that is displayed at its price; those ahead leave only by
 * trades at the price, or because no more than what is displayed can be ahead; and a trade at the price fills the order only with
 * what is left once all ahead are served.
 *
 * <p>A trade serves each of the run's own orders in turn, the better price and the earlier arrival first; a trade at a worse price
 * proves that nobody stands ahead any more. While the book may not be traded on nothing moves. Where updates were missing, an order
 * starts again behind all that is displayed.
 */
final class QueueRule extends MarketRule {
    private final List<QueuedOrder> bids = new ArrayList<>();
    private final List<QueuedOrder> asks = new ArrayList<>();
    private boolean lost;
    private boolean trading;
    private Side passive = Side.BUY;
    private long tradePrice;
    private long tradeQuantity;
    private long left;
    private long joined;

    QueueRule() {
        super("queue");
    }

    @Override
    void begin() {
        bids.clear();
        asks.clear();
        lost = false;
        trading = false;
    }

    private List<QueuedOrder> orders(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    @Override
    void beforeTick(MarketState market) {
        settle();
    }

    /** The last trade has done what it did: it served those ahead. */
    private void settle() {
        if (trading) {
            trading = false;
            long rest = tradeQuantity;
            for (QueuedOrder order : orders(passive)) {
                if (order.betterThan(tradePrice) >= 0) {
                    rest = order.settle(tradePrice, rest);
                }
            }
        }
        bids.removeIf(QueuedOrder::isOver);
        asks.removeIf(QueuedOrder::isOver);
    }

    @Override
    void onTick(MarketState market) {
        if (!market.book().isTradable()) {
            lost |= !market.book().isKnown();
        } else if (!market.isTrade()) {
            bound(market.book(), bids);
            bound(market.book(), asks);
            lost = false;
        } else if (market.isTradeWithBook()) {
            trading = true;
            passive = market.aggressor().opposite();
            tradePrice = market.tradePrice();
            tradeQuantity = market.tradeQuantity();
            left = tradeQuantity;
        }
    }

    private void bound(MarketBook book, List<QueuedOrder> orders) {
        for (QueuedOrder order : orders) {
            if (book.sees(order.side(), order.price())) {
                long displayed = book.displayed(order.side(), order.price());
                if (lost) {
                    order.join(displayed);
                } else {
                    order.bound(displayed);
                }
            }
        }
    }

    @Override
    void onRow(MarketState market, VenueRow row) {
        switch (row.event()) {
            case ACCEPTED -> settle();
            case QUEUE -> onQueue(market, row);
            case FILLED_MAKER -> onFill(market, row);
            case FILLED_TAKER -> {}
            case ENDED -> find(row).forEach(QueuedOrder::end);
        }
    }

    private List<QueuedOrder> find(VenueRow row) {
        Predicate<QueuedOrder> same = order -> order.orderId().equals(row.orderId());
        return orders(row.side()).stream().filter(same).toList();
    }

    private @Nullable QueuedOrder first(VenueRow row) {
        List<QueuedOrder> found = find(row);
        return found.isEmpty() ? null : found.getFirst();
    }

    private void onQueue(MarketState market, VenueRow row) {
        QueuedOrder order = first(row);
        if (order == null) {
            join(market, row);
        } else if (row.queueAhead() != VenueRow.UNKNOWN) {
            long least = order.ahead() - (isHit(order) ? order.served(left) : 0);
            if (!order.isKnown() && !isThrough(order)) {
                differ(row, "claims to know what is ahead of it, " + text(row.queueAhead()) + ", at an unseen level");
            } else if (row.queueAhead() < least && !isThrough(order)) {
                differ(
                        row,
                        "has " + text(row.queueAhead()) + " ahead of it, trades and levels leave at least "
                                + text(least));
            }
        }
    }

    private boolean isHit(QueuedOrder order) {
        return trading && order.side() == passive && order.betterThan(tradePrice) == 0;
    }

    private boolean isThrough(QueuedOrder order) {
        return trading && order.side() == passive && order.betterThan(tradePrice) > 0;
    }

    private void join(MarketState market, VenueRow row) {
        joined++;
        QueuedOrder order = new QueuedOrder(row);
        MarketBook book = market.book();
        boolean seen = book.isTradable() && book.sees(row.side(), row.price());
        if (seen) {
            long displayed = book.displayed(row.side(), row.price());
            order.join(displayed);
            if (row.queueAhead() != displayed) {
                differ(
                        row,
                        "joined behind " + ahead(row) + " at " + text(row.price()) + ", where " + text(displayed)
                                + " are displayed");
            }
        } else if (row.queueAhead() != VenueRow.UNKNOWN) {
            differ(row, "joined behind " + ahead(row) + " at " + text(row.price()) + ", which the book does not show");
        }
        List<QueuedOrder> orders = orders(row.side());
        int at = orders.size();
        while (at > 0 && orders.get(at - 1).priority() < order.priority()) {
            at--;
        }
        orders.add(at, order);
    }

    private static String ahead(VenueRow row) {
        return row.queueAhead() == VenueRow.UNKNOWN ? "nobody knows how much" : text(row.queueAhead());
    }

    private void onFill(MarketState market, VenueRow row) {
        QueuedOrder order = first(row);
        if (order == null) {
            count();
            differ(row, "was filled as a maker but never joined a queue");
            return;
        }
        if (market.isTrade()) {
            count();
            judge(order, row);
            order.fillByTrade(row.quantity());
            left = Math.max(0, left - row.quantity());
        }
        OpenOrder open = market.order(row.orderId());
        if (open != null && open.isFilledBy(row.quantity())) {
            order.end();
        }
    }

    private void judge(QueuedOrder order, VenueRow row) {
        if (isThrough(order)) {
            return;
        }
        if (!isHit(order)) {
            differ(row, "was filled, but no trade reached it");
        } else if (row.quantity() > left - order.served(left)) {
            differ(
                    row,
                    "was filled with " + text(row.quantity()) + " of " + text(left) + " traded while "
                            + (order.isKnown() ? text(order.ahead()) : "nobody knows how much") + " stood ahead");
        }
    }

    @Override
    String compared(long count) {
        return joined + " orders joined behind what is displayed, " + count + " fills by trades only after those ahead";
    }
}
