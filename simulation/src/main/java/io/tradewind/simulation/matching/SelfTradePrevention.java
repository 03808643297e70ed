// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/** Keeps an account from trading with itself, as the incoming order's policy says. */
final class SelfTradePrevention {
    private final MatchBook book;
    private final Matcher.Desk desk;
    private final MatchListener listener;

    SelfTradePrevention(MatchBook book, Matcher.Desk desk, MatchListener listener) {
        this.book = book;
        this.desk = desk;
        this.listener = listener;
    }

    void apply(MatchOrder incoming, MatchOrder resting) {
        switch (incoming.selfTrade) {
            case NONE -> throw new IllegalArgumentException("policy NONE prevents nothing");
            case CANCEL_NEW -> cancelIncoming(incoming);
            case CANCEL_RESTING -> cancelResting(resting);
            case CANCEL_BOTH -> {
                cancelIncoming(incoming);
                cancelResting(resting);
            }
            case DECREMENT_BOTH -> decrement(incoming, resting);
        }
    }

    private void cancelIncoming(MatchOrder incoming) {
        long lots = incoming.leavesLots;
        incoming.leavesLots = 0;
        listener.cancelled(incoming, lots, true);
    }

    private void cancelResting(MatchOrder resting) {
        long lots = resting.leavesLots;
        resting.leavesLots = 0;
        listener.cancelled(resting, lots, true);
        leave(resting);
    }

    private void decrement(MatchOrder incoming, MatchOrder resting) {
        long lots = Math.min(incoming.leavesLots, resting.leavesLots);
        takeOff(incoming, lots);
        takeOff(resting, lots);
        if (resting.leavesLots == 0) {
            leave(resting);
        } else {
            resting.shownLots = Math.min(resting.shownLots, resting.leavesLots);
        }
    }

    private void takeOff(MatchOrder order, long lots) {
        order.leavesLots -= lots;
        order.quantityLots -= lots;
        if (order.leavesLots == 0) {
            listener.cancelled(order, lots, true);
        } else {
            listener.amended(order, true);
        }
    }

    private void leave(MatchOrder resting) {
        book.remove(resting);
        desk.gone(resting);
    }
}
