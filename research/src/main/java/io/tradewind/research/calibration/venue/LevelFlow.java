// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

/** The trades at one price, shared out among the decreases of its displayed quantity: each lot explains one lot at the most. */
final class LevelFlow {
    private final TradePath trades;
    private final long price;
    private int nextStep;
    private int explaining;
    private double usedOfExplaining;

    LevelFlow(TradePath trades, long price, int firstTrade) {
        this.trades = trades;
        this.price = price;
        this.nextStep = firstTrade;
        this.explaining = firstTrade;
    }

    /** What left the best level of a side while it was the best, and when it ceased to be; then what of it trades do not explain. */
    static double[] leaving(TouchPath quotes, TradePath trades) {
        double left = 0;
        double cancelled = 0;
        LevelFlow flow = new LevelFlow(trades, 0, 0);
        for (int row = 1; row < quotes.size(); row++) {
            boolean stays = quotes.price(row) == quotes.price(row - 1);
            boolean gone = !stays && quotes.isWorse(row);
            double decrease = gone ? quotes.quantity(row - 1) : Math.max(0, -quotes.change(row));
            if (row == 1 || quotes.price(row - 1) != flow.price) {
                long sinceNs = quotes.timeNs(row - 1) - TaggedOrders.MARGIN_NS;
                flow = new LevelFlow(trades, quotes.price(row - 1), trades.firstFrom(sinceNs));
            }
            left += decrease;
            cancelled += flow.unexplained(quotes.timeNs(row), decrease);
        }
        return new double[] {left, cancelled};
    }

    /** Adds the trades received up to a time as steps. */
    void tradesUntil(long timeNs, QueueHistory history) {
        while (nextStep < trades.size() && trades.receivedNs(nextStep) <= timeNs) {
            if (trades.price(nextStep) == price) {
                history.add(QueueHistory.Step.TRADE, (double) trades.quantity(nextStep));
            }
            nextStep++;
        }
    }

    /** What of a decrease the trades received about that time leave to be cancelled. */
    double unexplained(long timeNs, double decrease) {
        double left = decrease;
        while (left > 0
                && explaining < trades.size()
                && trades.receivedNs(explaining) <= timeNs + TaggedOrders.MARGIN_NS) {
            boolean usable = trades.price(explaining) == price
                    && trades.receivedNs(explaining) >= timeNs - TaggedOrders.MARGIN_NS;
            double use = usable ? Math.min(left, trades.quantity(explaining) - usedOfExplaining) : 0;
            left -= use;
            usedOfExplaining += use;
            if (!usable || usedOfExplaining >= trades.quantity(explaining)) {
                explaining++;
                usedOfExplaining = 0;
            }
        }
        return left;
    }
}
