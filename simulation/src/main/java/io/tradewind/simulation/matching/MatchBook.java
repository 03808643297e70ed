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

    /**
     * What a market order would cost or bring if it traded now, hidden quantity counted, whoever's orders they are.
     *
     * @param side the market order's side
     * @param lots its quantity
     * @return sum of ticks times lots, {@link Long#MAX_VALUE} when larger; -1 when the other side holds less than the quantity
     */
    public long walkCost(Side side, long lots) {
        long left = lots;
        long cost = 0;
        BookSide opposite = side(side.opposite());
        for (MatchOrder level = opposite.first(); left > 0 && level != null; level = opposite.firstWorseThan(level)) {
            for (MatchOrder order = level; left > 0 && order != null; order = order.next) {
                long taken = Math.min(left, order.leavesLots);
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
}
