// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import io.tradewind.domain.command.Side;

/** What the events have told of one accepted order. */
final class Tracked {
    final Ask ask;

    /** The quantity that it was accepted with. */
    final long acceptedLots;

    final long acceptedInDay;
    long limitTicks;

    /** Total with the filled part, of what works; a child begins with nothing. */
    long quantityLots;

    long leavesLots;
    long shownLots;
    long filledLots;
    long cancelledLots;
    long expiredLots;

    /** What self-trade prevention and its group took off it while it lived on. */
    long takenOffLots;

    /** What its account's amendments added. */
    long amendedLots;

    /** Number of the event that put it at the back of its level. */
    long stamp;

    boolean triggered;
    boolean arrived;
    boolean ended;

    Tracked(Ask ask, long lots, long day) {
        this.ask = ask;
        this.acceptedLots = lots;
        this.acceptedInDay = day;
        this.limitTicks =
                ask.type.isLimited() ? ask.limitTicks : ask.side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE;
        this.quantityLots = ask.isChild() ? 0 : lots;
        this.leavesLots = quantityLots;
    }

    boolean works() {
        return triggered || !ask.type.isWaiting();
    }

    void showSlice() {
        shownLots = ask.isIceberg() ? Math.min(ask.displayLots, leavesLots) : leavesLots;
    }

    void takeOff(long lots) {
        quantityLots -= lots;
        leavesLots -= lots;
        shownLots = Math.min(shownLots, leavesLots);
    }

    boolean crosses(long restingTicks) {
        return ask.side == Side.BUY ? restingTicks <= limitTicks : restingTicks >= limitTicks;
    }

    /** Whether another order of its side stands at a better price. */
    boolean isBeatenBy(Tracked other) {
        return ask.side == Side.BUY ? other.limitTicks > limitTicks : other.limitTicks < limitTicks;
    }

    @Override
    public String toString() {
        return "order " + ask.id + " (" + leavesLots + " of " + quantityLots + " at " + limitTicks + ")";
    }
}
