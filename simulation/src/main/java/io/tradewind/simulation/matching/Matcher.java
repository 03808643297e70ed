// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.matching.book.BookSide;

/** Who trades: an incoming order against the other side of the book, best price first, first come first. */
final class Matcher {
    /** Observes what leaves the book. */
    interface Desk {
        /** Two orders traded; leaves are those after the trade. */
        void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots);

        /** A resting order has left the book for good. */
        void gone(MatchOrder resting);
    }

    private final MatchBook book;
    private final SelfTradePrevention prevention;
    private final OcoRules.Fill rule;
    private final Desk desk;
    private long counts;

    Matcher(MatchBook book, OcoRules.Fill rule, Desk desk, MatchListener listener) {
        this.book = book;
        this.rule = rule;
        this.desk = desk;
        this.prevention = new SelfTradePrevention(book, desk, listener);
    }

    /** Trades what crosses. Afterwards the incoming order's leaves are what may rest or expire. */
    void match(MatchOrder incoming) {
        BookSide<MatchOrder> opposite = book.orders(incoming.side.opposite());
        while (incoming.leavesLots > 0) {
            MatchOrder resting = opposite.first();
            if (resting == null || !incoming.crosses(resting.limitTicks)) {
                return;
            }
            if (incoming.prevents(resting)) {
                prevention.apply(incoming, resting);
            } else {
                trade(incoming, resting, opposite);
            }
        }
    }

    private void trade(MatchOrder taker, MatchOrder maker, BookSide<MatchOrder> side) {
        long lots = Math.min(taker.leavesLots, maker.shownLots);
        taker.leavesLots -= lots;
        maker.leavesLots -= lots;
        maker.shownLots -= lots;
        desk.traded(taker, maker, maker.limitTicks, lots);
        if (maker.leavesLots == 0) {
            side.remove(maker);
            desk.gone(maker);
        } else if (maker.shownLots == 0) {
            side.remove(maker);
            book.rest(maker);
        }
    }

    /** Whether the whole of an order can trade now, hidden quantity counted. */
    boolean fillable(MatchOrder incoming) {
        BookSide<MatchOrder> opposite = book.orders(incoming.side.opposite());
        long wanted = incoming.leavesLots;
        counts++;
        MatchOrder level = opposite.first();
        while (wanted > 0) {
            if (level == null || !incoming.crosses(level.limitTicks)) {
                return false;
            }
            long available = available(level, opposite, incoming);
            if (available < 0) {
                return false;
            }
            wanted -= available;
            level = opposite.firstWorseThan(level);
        }
        return true;
    }

    /**
     * What a market order would cost or bring if it traded now, hidden quantity counted, whoever's orders they are: ticks times
     * lots, MAX_VALUE when larger, -1 when the other side holds less.
     */
    long walkCost(Side side, long lots) {
        BookSide<MatchOrder> opposite = book.orders(side.opposite());
        long left = lots;
        long cost = 0;
        counts++;
        for (MatchOrder level = opposite.first(); left > 0 && level != null; level = opposite.firstWorseThan(level)) {
            for (MatchOrder order = level; left > 0 && order != null; order = opposite.behind(order)) {
                long taken = Math.min(left, offered(order));
                cost = addNotional(cost, level.limitTicks, taken);
                left -= taken;
            }
        }
        return left > 0 ? -1 : cost;
    }

    private static long addNotional(long sum, long ticks, long lots) {
        long notional = ticks * lots;
        boolean tooLarge = Math.multiplyHigh(ticks, lots) != 0 || notional < 0 || sum + notional < 0;
        return tooLarge || sum == Long.MAX_VALUE ? Long.MAX_VALUE : sum + notional;
    }

    /** What a level can give to an order: -1 when its policy ends the count before this level. */
    private long available(MatchOrder first, BookSide<MatchOrder> side, MatchOrder incoming) {
        long lots = 0;
        for (MatchOrder order = first; order != null; order = side.behind(order)) {
            if (!incoming.prevents(order)) {
                lots += offered(order);
            } else if (incoming.selfTrade != SelfTradePolicy.CANCEL_RESTING) {
                return -1;
            }
        }
        return lots;
    }

    private long offered(MatchOrder order) {
        OcoGroup group = order.terms == null ? null : order.terms.group;
        return group == null ? order.leavesLots : group.offer(counts, order.leavesLots, rule);
    }
}
