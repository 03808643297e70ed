// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds orders of others whose place in the queue a log by level gives away.
 *
 * <p>An order is known by its size: the best quantity grew by just so much, and later, while the price was the best all the time, a trade
 * of that size was made at it. No other growth and no other trade of that size may lie in that time, and the log may hold
 * {@link #MOST_ALIKE} of each at the most. The order joined behind what was displayed, and was filled by that trade.
 *
 * <p>Trades and quotes of one event reach the log up to {@link #MARGIN_NS} apart, so a join with a trade that near is left out, and the end
 * is taken before the run of trades, that near to one another, in which the fill is. Within the margin a decrease is explained by
 * trades before it is taken for a cancellation.
 */
final class TaggedOrders {
    /** Trades and quotes of one event are received at most so far apart. */
    static final long MARGIN_NS = 5_000_000L;

    /** Growths and trades of one size in a log, at the most, for the size to name an order. */
    static final int MOST_ALIKE = 10;

    private final TouchPath quotes;
    private final TradePath trades;
    private final Map<Long, Integer> growths = new HashMap<>();
    private final Map<Long, Integer> fills = new HashMap<>();
    private final List<QueueHistory> found = new ArrayList<>();

    private TaggedOrders(TouchPath quotes, TradePath trades) {
        this.quotes = quotes;
        this.trades = trades;
    }

    /** Histories of the orders found at one side, whether or not they agree with what is known of their ends. */
    static List<QueueHistory> of(TouchPath quotes, TradePath trades) {
        TaggedOrders search = new TaggedOrders(quotes, trades);
        search.count();
        for (int row = 1; row < quotes.size(); row++) {
            search.visit(row);
        }
        return search.found;
    }

    private void count() {
        for (int row = 1; row < quotes.size(); row++) {
            if (quotes.change(row) > 0) {
                growths.merge(quotes.change(row), 1, Integer::sum);
            }
        }
        for (int row = 0; row < trades.size(); row++) {
            fills.merge(trades.quantity(row), 1, Integer::sum);
        }
    }

    private void visit(int join) {
        long size = quotes.change(join);
        if (size <= 0 || growths.getOrDefault(size, 0) > MOST_ALIKE || fills.getOrDefault(size, 0) > MOST_ALIKE) {
            return;
        }
        long joinNs = quotes.timeNs(join);
        int fill = onlyTrade(join, size);
        if (fill < 0 || tradesNear(join)) {
            return;
        }
        int run = fill;
        while (run > 0 && trades.receivedNs(run) - trades.receivedNs(run - 1) <= 2 * MARGIN_NS) {
            run--;
        }
        long endNs = trades.receivedNs(run) - MARGIN_NS;
        if (endNs > joinNs && isOnlyGrowth(join, endNs)) {
            record(join, run, fill, endNs);
        }
    }

    /** The only trade of a size at the price of a join while that price is the best; -1 when there is none or another. */
    private int onlyTrade(int join, long size) {
        int last = join;
        while (last + 1 < quotes.size() && quotes.price(last + 1) == quotes.price(join)) {
            last++;
        }
        long untilNs = last + 1 < quotes.size() ? quotes.timeNs(last + 1) + MARGIN_NS : Long.MAX_VALUE;
        int only = -1;
        for (int i = trades.firstFrom(quotes.timeNs(join)); i < trades.size() && trades.receivedNs(i) <= untilNs; i++) {
            if (trades.quantity(i) == size && trades.price(i) == quotes.price(join)) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    private boolean tradesNear(int join) {
        long joinNs = quotes.timeNs(join);
        for (int i = trades.firstFrom(joinNs - MARGIN_NS);
                i < trades.size() && trades.receivedNs(i) <= joinNs + MARGIN_NS;
                i++) {
            if (trades.price(i) == quotes.price(join)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the price stays the best, and no other order of the size joins, or leaves without a trade. */
    private boolean isOnlyGrowth(int join, long endNs) {
        for (int row = join - 1; row > 0 && quotes.price(row) == quotes.price(join); row--) {
            if (quotes.change(row) == quotes.change(join)) {
                return false;
            }
        }
        for (int row = join + 1; row < quotes.size() && quotes.timeNs(row) <= endNs; row++) {
            boolean same = Math.abs(quotes.change(row)) == quotes.change(join);
            if (quotes.price(row) != quotes.price(join) || same) {
                return false;
            }
        }
        return true;
    }

    private void record(int join, int run, int fill, long endNs) {
        QueueHistory history = new QueueHistory(quotes.timeNs(join), quotes.quantity(join - 1));
        LevelFlow flow = new LevelFlow(trades, quotes.price(join), trades.firstFrom(quotes.timeNs(join)));
        for (int row = join + 1; row < quotes.size() && quotes.timeNs(row) <= endNs; row++) {
            flow.tradesUntil(quotes.timeNs(row), history);
            long change = quotes.change(row);
            if (change > 0) {
                history.add(QueueHistory.Step.ADD, (double) change);
            } else {
                double cancelled = flow.unexplained(quotes.timeNs(row), (double) -change);
                if (cancelled > 0) {
                    history.add(QueueHistory.Step.CANCEL, cancelled);
                }
            }
        }
        flow.tradesUntil(endNs, history);
        double ahead = 0;
        for (int i = run; i < fill; i++) {
            ahead += trades.price(i) == quotes.price(join) ? trades.quantity(i) : 0;
        }
        history.end(ahead);
        found.add(history);
    }
}
