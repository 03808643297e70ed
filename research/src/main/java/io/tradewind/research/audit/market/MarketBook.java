// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A book rebuilt from ticks: two sorted maps, and the last quote that is newer than they are.
 *
 * <p>A full book follows snapshots and the deltas that join on; while an update is missing it is not known. A quote decides over its
 * best prices and everything better until a snapshot or delta reaches its update id. A book of quotes alone has nothing else.
 */
final class MarketBook {
    private static final long NONE = -1;

    /** Best prices of a quote; a price of 0 is an empty side. */
    private record Best(long updateId, long bid, long bidQuantity, long ask, long askQuantity) {
        long price(Side side) {
            return side == Side.BUY ? bid : ask;
        }

        long quantity(Side side) {
            return side == Side.BUY ? bidQuantity : askQuantity;
        }
    }

    private final boolean hasDepth;
    private final NavigableMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>();
    private @Nullable Best quote;
    private boolean following;
    private boolean justTaken;
    private long reachedId = NONE;
    private long seenId = NONE;

    MarketBook(boolean hasDepth) {
        this.hasDepth = hasDepth;
    }

    /** Takes all levels anew; false when the book follows the venue and knows better, or when all that was known is void. */
    boolean snapshot(TickBatch ticks, int i) {
        if (ticks.id(i) == TickBatch.NO_ID) {
            forget();
            return false;
        }
        if (!hasDepth || following && ticks.id(i) < reachedId) {
            return false;
        }
        bids.clear();
        asks.clear();
        following = true;
        justTaken = true;
        levels(ticks, i);
        return true;
    }

    /** Changes levels; false when the delta is old or an update before it is missing. */
    boolean delta(TickBatch ticks, int i) {
        if (!hasDepth) {
            return false;
        }
        boolean isNews = following && ticks.id(i) > reachedId;
        if (isNews && joins(ticks.firstId(i), ticks.previousId(i))) {
            justTaken = false;
            levels(ticks, i);
            return true;
        }
        if (isNews) {
            loseStep();
        }
        if (!following) {
            seenId = Math.max(seenId, ticks.id(i));
        }
        return false;
    }

    /** Ids of venues that number densely have no previous id. After a snapshot a delta may overlap it. */
    private boolean joins(long firstId, long previousId) {
        long expected = previousId == TickBatch.NO_ID ? firstId - 1 : previousId;
        return justTaken ? expected <= reachedId : expected == reachedId;
    }

    /** What was known is void, and ids may start afresh: another log begins. */
    private void forget() {
        following = false;
        quote = null;
        seenId = TickBatch.NO_ID;
    }

    private void loseStep() {
        following = false;
        if (quote != null) {
            seenId = Math.max(seenId, quote.updateId());
            quote = null;
        }
    }

    private void levels(TickBatch ticks, int i) {
        for (int level = ticks.levelStart(i); level < ticks.levelEnd(i); level++) {
            NavigableMap<Long, Long> side = level < ticks.askStart(i) ? bids : asks;
            if (ticks.levelQuantity(level) == 0) {
                side.remove(ticks.levelPrice(level));
            } else {
                side.put(ticks.levelPrice(level), ticks.levelQuantity(level));
            }
        }
        reachedId = ticks.id(i);
        if (quote != null && quote.updateId() <= reachedId) {
            quote = null;
        }
    }

    /** Takes best prices; false when the book knows better, or is not followed. */
    boolean quote(TickBatch ticks, int i) {
        long id = ticks.id(i);
        if (hasDepth && !following) {
            seenId = Math.max(seenId, id);
            return false;
        }
        boolean isOld = hasDepth && id <= reachedId || quote != null && id != TickBatch.NO_ID && id <= quote.updateId();
        if (isOld) {
            return false;
        }
        quote = new Best(id, ticks.price(i), ticks.quantity(i), ticks.askPrice(i), ticks.askQuantity(i));
        return true;
    }

    /** Whether no update is known to be missing. */
    boolean isKnown() {
        return hasDepth ? following && reachedId >= seenId : quote != null;
    }

    /** Whether it is known, has both sides, and the bid is below the ask. */
    boolean isTradable() {
        long bid = best(Side.BUY);
        long ask = best(Side.SELL);
        return isKnown() && bid != 0 && ask != 0 && bid < ask;
    }

    /** Best price of a side; 0 when it is empty. */
    long best(Side side) {
        if (quote != null) {
            return quote.price(side);
        }
        NavigableMap<Long, Long> levels = levels(side);
        return levels.isEmpty() ? 0 : levels.firstKey();
    }

    /** Quantity displayed at a price of a side. */
    long displayed(Side side, long price) {
        if (quote != null) {
            if (price == quote.price(side)) {
                return quote.quantity(side);
            }
            if (isBetterThanQuoted(side, price)) {
                return 0;
            }
        }
        return levels(side).getOrDefault(price, 0L);
    }

    /** Next displayed price of a side that is worse than this one, or the best for a price of 0; 0 at the end. */
    long next(Side side, long price) {
        if (price == 0) {
            return best(side);
        }
        Map.Entry<Long, Long> level = levels(side).higherEntry(price);
        return level == null ? 0 : level.getKey();
    }

    /** Whether the levels themselves show a price, no newer quote. */
    boolean isFromLevels(Side side, long price) {
        return quote == null || quote.price(side) != price && !isBetterThanQuoted(side, price);
    }

    /** Whether the book can tell what is displayed at a price: one of quotes alone cannot see behind the best. */
    boolean sees(Side side, long price) {
        long best = best(side);
        return hasDepth || best == 0 || side.sign() * (price - best) >= 0;
    }

    private boolean isBetterThanQuoted(Side side, long price) {
        return quote != null && (quote.price(side) == 0 || side.sign() * (price - quote.price(side)) > 0);
    }

    private NavigableMap<Long, Long> levels(Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
