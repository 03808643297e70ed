// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;

/** A resting order and the least that can stand before it. */
final class QueuedOrder {
    private final String orderId;
    private final Side side;
    private final long price;
    private long ahead;
    private boolean known;
    private long filledByTrade;
    private boolean over;

    QueuedOrder(VenueRow joined) {
        orderId = joined.orderId();
        side = joined.side();
        price = joined.price();
    }

    String orderId() {
        return orderId;
    }

    Side side() {
        return side;
    }

    long price() {
        return price;
    }

    /** What trades first is greater. */
    long priority() {
        return side.sign() * price;
    }

    /** How much better than a price it is; 0 at the price, negative when it is worse. */
    long betterThan(long other) {
        return side.sign() * (price - other);
    }

    boolean isKnown() {
        return known;
    }

    long ahead() {
        return ahead;
    }

    /** Stands behind all that is displayed. */
    void join(long displayed) {
        ahead = displayed;
        known = true;
    }

    /** Its level was updated: no more than this can be ahead. */
    void bound(long displayed) {
        ahead = known ? Math.min(ahead, displayed) : displayed;
        known = true;
    }

    /** Of these, the ones ahead that a trade of a quantity serves. */
    long served(long traded) {
        return known ? Math.min(ahead, traded) : traded;
    }

    /** A trade is over: takes those ahead off that it served; returns what of the trade is left for the orders behind. */
    long settle(long tradePrice, long left) {
        if (betterThan(tradePrice) > 0) {
            ahead = 0;
            known = true;
        } else if (known) {
            ahead -= served(left);
        }
        long rest = left - filledByTrade;
        filledByTrade = 0;
        return Math.max(0, rest);
    }

    void fillByTrade(long quantity) {
        filledByTrade += quantity;
    }

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
