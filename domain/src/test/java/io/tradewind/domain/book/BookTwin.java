// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import io.tradewind.domain.command.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A full {@link OrderBook} in the most obvious code: maps, whole updates, and a state that is worked out when it is asked for. */
final class BookTwin {
    /** A best bid and ask. */
    record Quote(long id, long bidTicks, long bidLots, long askTicks, long askLots) {}

    private final NavigableMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>(Comparator.naturalOrder());
    private final TreeSet<Long> missedIds = new TreeSet<>();
    private @Nullable Quote quote;
    private boolean inStep;
    private boolean lostStep;
    private boolean justSnapshot;
    private boolean wasCrossed;
    private long lastId = -1;
    private long gaps;
    private long crossings;

    boolean snapshot(long id, List<Level> levels) {
        if (inStep && id < lastId) {
            return false;
        }
        bids.clear();
        asks.clear();
        inStep = true;
        justSnapshot = true;
        apply(id, levels);
        return true;
    }

    boolean delta(long first, long last, long previous, List<Level> levels) {
        if (!inStep) {
            missedIds.add(last);
            return false;
        }
        if (last <= lastId) {
            return false;
        }
        if (!joins(first, previous)) {
            missedIds.add(last);
            if (quote != null) {
                missedIds.add(quote.id());
            }
            gaps++;
            loseStep();
            return false;
        }
        justSnapshot = false;
        apply(last, levels);
        return true;
    }

    private boolean joins(long first, long previous) {
        boolean hasPrevious = previous != -1;
        if (justSnapshot) {
            return hasPrevious ? previous <= lastId : first <= lastId + 1;
        }
        return hasPrevious ? previous == lastId : first == lastId + 1;
    }

    private void apply(long id, List<Level> levels) {
        for (Level level : levels) {
            if (level.lots() == 0) {
                levels(level.side()).remove(level.ticks());
            } else {
                levels(level.side()).put(level.ticks(), level.lots());
            }
        }
        lastId = id;
        if (quote != null && quote.id() <= id) {
            quote = null;
        }
        countCrossing();
    }

    boolean quote(Quote newQuote) {
        if (!inStep) {
            missedIds.add(newQuote.id());
            return false;
        }
        if (newQuote.id() <= lastId || (quote != null && newQuote.id() <= quote.id())) {
            return false;
        }
        quote = newQuote;
        countCrossing();
        return true;
    }

    void invalidate() {
        missedIds.clear();
        loseStep();
    }

    private void loseStep() {
        inStep = false;
        lostStep = true;
        quote = null;
        wasCrossed = false;
    }

    private void countCrossing() {
        boolean isCrossed = state() == OrderBook.State.CROSSED;
        crossings += isCrossed && !wasCrossed ? 1 : 0;
        wasCrossed = isCrossed;
    }

    OrderBook.State state() {
        if (!inStep) {
            return lostStep ? OrderBook.State.RESYNC : OrderBook.State.AWAITING_SNAPSHOT;
        }
        if (missedIds.higher(lastId) != null) {
            return OrderBook.State.RESYNC;
        }
        boolean isWhole = best(Side.BUY) != 0 && best(Side.SELL) != 0;
        return isWhole && best(Side.BUY) >= best(Side.SELL) ? OrderBook.State.CROSSED : OrderBook.State.GOOD;
    }

    long best(Side side) {
        if (quote != null) {
            return side == Side.BUY ? quote.bidTicks() : quote.askTicks();
        }
        return levels(side).isEmpty() ? 0 : levels(side).firstKey();
    }

    long bestLots(Side side) {
        if (quote != null) {
            return side == Side.BUY ? quote.bidLots() : quote.askLots();
        }
        return levels(side).isEmpty() ? 0 : levels(side).firstEntry().getValue();
    }

    /** The levels behind the best price, which may be a quote's. */
    private NavigableMap<Long, Long> behind(Side side) {
        return levels(side).tailMap(best(side), false);
    }

    long lotsAt(Side side, long ticks) {
        if (best(side) == 0) {
            return 0;
        }
        return ticks == best(side) ? bestLots(side) : behind(side).getOrDefault(ticks, 0L);
    }

    long next(Side side, long ticks) {
        boolean isBestBehind = levels(side).comparator().compare(ticks, best(side)) < 0;
        if (best(side) == 0 || isBestBehind) {
            return best(side);
        }
        return Optional.ofNullable(behind(side).higherKey(ticks)).orElse(0L);
    }

    NavigableMap<Long, Long> levels(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /** The levels of a side from the best outward. */
    List<Level> list(Side side) {
        return levels(side).entrySet().stream()
                .map((Map.Entry<Long, Long> level) -> new Level(side, level.getKey(), level.getValue()))
                .toList();
    }

    boolean isQuoted() {
        return quote != null;
    }

    long lastId() {
        return lastId;
    }

    long gaps() {
        return gaps;
    }

    long crossings() {
        return crossings;
    }
}
