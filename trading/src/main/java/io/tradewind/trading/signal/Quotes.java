// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.signal;

import io.tradewind.domain.command.Side;

/** What a quoting strategy wants to show: a reused flyweight. A side that it says nothing about stays as it is. */
public final class Quotes {
    private boolean bidSaid;
    private boolean askSaid;
    private long bidTicks;
    private long bidLots;
    private long askTicks;
    private long askLots;

    /** Back to saying nothing. */
    public void clear() {
        bidSaid = false;
        askSaid = false;
        bidTicks = 0;
        bidLots = 0;
        askTicks = 0;
        askLots = 0;
    }

    /**
     * Shows a bid, in place of the one before.
     *
     * @param ticks price, positive
     * @param lots quantity, positive
     */
    public void bid(long ticks, long lots) {
        bidSaid = true;
        bidTicks = ticks;
        bidLots = lots;
    }

    /** Shows no bid. */
    public void noBid() {
        bid(0, 0);
    }

    /**
     * Shows an ask, in place of the one before.
     *
     * @param ticks price, positive
     * @param lots quantity, positive
     */
    public void ask(long ticks, long lots) {
        askSaid = true;
        askTicks = ticks;
        askLots = lots;
    }

    /** Shows no ask. */
    public void noAsk() {
        ask(0, 0);
    }

    /**
     * Whether anything was said about a side.
     *
     * @param side BUY for the bid
     * @return false when its order stays as it is
     */
    public boolean isSaid(Side side) {
        return side == Side.BUY ? bidSaid : askSaid;
    }

    /**
     * Price that a side is to show.
     *
     * @param side BUY for the bid
     * @return ticks
     */
    public long ticks(Side side) {
        return side == Side.BUY ? bidTicks : askTicks;
    }

    /**
     * Quantity that a side is to show.
     *
     * @param side BUY for the bid
     * @return lots, 0 for none
     */
    public long lots(Side side) {
        return side == Side.BUY ? bidLots : askLots;
    }
}
