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
            case CANCEL_NEW -> cancel(incoming);
            case CANCEL_RESTING -> cancelResting(resting);
            case CANCEL_BOTH -> {
                cancel(incoming);
                cancelResting(resting);
            }
            case DECREMENT_BOTH -> decrement(incoming, resting);
        }
    }

    private void cancelResting(MatchOrder resting) {
        cancel(resting);
        leave(resting);
    }

    private void cancel(MatchOrder order) {
        long lots = order.remainingLots();
        order.giveUp();
        listener.cancelled(order, lots, MatchCause.SELF_TRADE);
    }

    private void decrement(MatchOrder incoming, MatchOrder resting) {
        long lots = Math.min(incoming.leavesLots, resting.leavesLots);
        takeOff(incoming, lots);
        takeOff(resting, lots);
        if (resting.leavesLots == 0) {
            leave(resting);
        }
    }

    private void takeOff(MatchOrder order, long lots) {
        order.takeOff(lots);
        if (order.leavesLots > 0) {
            listener.amended(order, MatchCause.SELF_TRADE);
            return;
        }
        long waiting = order.remainingLots();
        order.giveUp();
        listener.cancelled(order, lots + waiting, MatchCause.SELF_TRADE);
    }

    private void leave(MatchOrder resting) {
        book.remove(resting);
        desk.gone(resting);
    }
}
