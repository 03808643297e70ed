// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import io.tradewind.domain.command.Side;
import java.util.function.LongConsumer;

/**
 * The book of one instrument by price level.
 *
 * <p>A full book is kept from a snapshot and the deltas that follow it; each delta must join on to the one before. Quotes, which
 * some venues send faster than deltas, lie over the levels until the next delta has caught up with them: the best prices are then
 * the quote's, and levels better than these are not seen. A top-only book is kept from quotes alone.
 *
 * <pre>
 *  AWAITING_SNAPSHOT --+
 *                      +-- snapshot, caught up --&gt; GOOD &lt;-- crossed, uncrossed --&gt; CROSSED
 *             RESYNC --+                             |                                |
 *                ^-------------------- gap ----------+--------------------------------+
 * </pre>
 *
 * <p>Only a GOOD book may be traded on, and a book is never GOOD while an update is known to be missing: in RESYNC deltas are not
 * applied and quotes not taken, but their ids are remembered, and a snapshot older than one of them leaves the book in RESYNC until
 * deltas that join on to it have reached that id.
 *
 * <p>A delta joins on as Binance states for its spot and futures markets ("How to manage a local order book correctly",
 * developers.binance.com; the spot rule as it was until 2024, which is the stricter one). Ids U to u, previous delta's last id pu:
 *
 * <pre>
 *              first after a snapshot of id s    any other      without effect
 *  no pu       U &lt;= s + 1                     U = u' + 1     u &lt;= u'           u' = last id applied
 *  pu          pu &lt;= s                        pu = u'        u &lt;= u'
 * </pre>
 *
 * <p>As pu &lt; U, the published first rule U &lt;= s &lt;= u of futures lies within pu &lt;= s, which says no more than is needed: all that
 * came before the delta is in the snapshot. Ids of one connection only grow; {@link #invalidate} lets them start afresh.
 */
public final class OrderBook {
    /** What is known of a book. */
    public enum State {
        /** Nothing is known yet. */
        AWAITING_SNAPSHOT,
        /** It equals the venue's. */
        GOOD,
        /** An update is missing. */
        RESYNC,
        /** Its best bid is not below its best ask. */
        CROSSED
    }

    /** Which data keep a book. */
    public enum Depth {
        /** Snapshots, deltas and quotes. */
        FULL,
        /** Quotes alone. */
        TOP
    }

    /** What an update id is when the venue gives none. */
    public static final long NO_ID = -1;

    private final Depth kind;
    private final BookSide bids;
    private final BookSide asks;
    private State state = State.AWAITING_SNAPSHOT;
    private boolean synchronised;
    private boolean afterSnapshot;
    private boolean updating;
    private long lastUpdateId = NO_ID;
    private long missedId = NO_ID;
    private boolean quoted;
    private long quoteId = NO_ID;
    private long quotedBidTicks;
    private long quotedBidLots;
    private long quotedAskTicks;
    private long quotedAskLots;
    private long gaps;
    private long crossings;

    /**
     * An empty book.
     *
     * @param kind which data will keep it
     */
    public OrderBook(Depth kind) {
        this(kind, kind == Depth.FULL ? BookSide.FULL_SLOTS : BookSide.LEAST_SLOTS);
    }

    /** An empty book whose sides have windows of the given ticks. */
    OrderBook(Depth kind, int slots) {
        this.kind = kind;
        bids = new BookSide(Side.BUY, slots);
        asks = new BookSide(Side.SELL, slots);
    }

    /**
     * Begins a snapshot: all levels are taken out; those of the snapshot follow by {@link #set}, then {@link #endUpdate}.
     *
     * @param updateId number of the last update in it; {@link #NO_ID} when it only says that what was known is void
     * @return true when its levels are to be set; false when the book is in step with the venue and newer, or top-only
     */
    public boolean beginSnapshot(long updateId) {
        if (updateId == NO_ID) {
            invalidate();
            return false;
        }
        updating = kind == Depth.FULL && (!synchronised || updateId >= lastUpdateId);
        if (updating) {
            bids.clear();
            asks.clear();
            synchronised = true;
            afterSnapshot = true;
            reach(updateId);
        }
        return updating;
    }

    /**
     * Begins a delta. When it joins on, its levels follow by {@link #set}, then {@link #endUpdate}.
     *
     * @param firstUpdateId number of the first update in it
     * @param updateId number of the last update in it
     * @param previousUpdateId number that the delta before ended with, or {@link #NO_ID} where ids are dense
     * @return true when its levels are to be set; false when it is old, when an update is missing, or when the book is top-only
     */
    public boolean beginDelta(long firstUpdateId, long updateId, long previousUpdateId) {
        updating = false;
        if (!synchronised) {
            miss(updateId);
        } else if (updateId > lastUpdateId) {
            updating = joins(firstUpdateId, previousUpdateId);
            if (updating) {
                afterSnapshot = false;
                reach(updateId);
            } else {
                loseStep(updateId);
            }
        }
        return updating;
    }

    private boolean joins(long firstUpdateId, long previousUpdateId) {
        if (previousUpdateId == NO_ID) {
            return afterSnapshot ? firstUpdateId <= lastUpdateId + 1 : firstUpdateId == lastUpdateId + 1;
        }
        return afterSnapshot ? previousUpdateId <= lastUpdateId : previousUpdateId == lastUpdateId;
    }

    private void reach(long updateId) {
        lastUpdateId = updateId;
        quoted = quoted && quoteId > updateId;
    }

    private void miss(long updateId) {
        if (kind == Depth.FULL) {
            missedId = Math.max(missedId, updateId);
        }
    }

    private void loseStep(long updateId) {
        gaps++;
        miss(updateId);
        miss(quoted ? quoteId : NO_ID);
        synchronised = false;
        quoted = false;
        state = State.RESYNC;
    }

    /**
     * Sets the quantity at a price, within a snapshot or delta that is to be set; otherwise nothing happens.
     *
     * @param side BUY for bids, SELL for asks
     * @param ticks price, positive
     * @param quantityLots new quantity; 0 takes the level out
     */
    public void set(Side side, long ticks, long quantityLots) {
        if (updating) {
            (side == Side.BUY ? bids : asks).set(ticks, quantityLots);
        }
    }

    /** Ends a snapshot or delta: judges the book, unless the update was refused. */
    public void endUpdate() {
        if (updating) {
            updating = false;
            judge();
        }
    }

    /**
     * Takes a best bid and ask.
     *
     * @param updateId number of the book update that it follows from, or {@link #NO_ID}
     * @param bidTicks best bid, 0 for none
     * @param bidLots quantity there
     * @param askTicks best ask, 0 for none
     * @param askLots quantity there
     * @return true when the book changed; false when it knows better already, or is not in step with the venue
     */
    public boolean quote(long updateId, long bidTicks, long bidLots, long askTicks, long askLots) {
        if (kind == Depth.FULL && !synchronised) {
            miss(updateId);
            return false;
        }
        if (isKnown(updateId)) {
            return false;
        }
        quoted = true;
        quoteId = updateId;
        quotedBidTicks = bidTicks;
        quotedBidLots = bidLots;
        quotedAskTicks = askTicks;
        quotedAskLots = askLots;
        judge();
        return true;
    }

    private boolean isKnown(long updateId) {
        return (kind == Depth.FULL && updateId <= lastUpdateId) || (quoted && updateId != NO_ID && updateId <= quoteId);
    }

    private void judge() {
        if (lastUpdateId < missedId) {
            state = State.RESYNC;
        } else if (isCrossed()) {
            crossings += state == State.CROSSED ? 0 : 1;
            state = State.CROSSED;
        } else {
            state = State.GOOD;
        }
    }

    private boolean isCrossed() {
        long bid = bestBidTicks();
        long ask = bestAskTicks();
        return bid != BookSide.NO_PRICE && ask != BookSide.NO_PRICE && bid >= ask;
    }

    /**
     * The connection was lost: what is known may be old. Nothing is good until the next snapshot, or the next quote of a top-only
     * book, and the venue's ids may start afresh.
     */
    public void invalidate() {
        synchronised = false;
        updating = false;
        quoted = false;
        missedId = NO_ID;
        state = State.RESYNC;
    }

    /**
     * Writes the whole state in a fixed order: equal numbers mean equal books.
     *
     * @param sink receives it
     */
    public void writeTo(LongConsumer sink) {
        sink.accept(state.ordinal());
        sink.accept((synchronised ? 1 : 0) | (afterSnapshot ? 2 : 0) | (quoted ? 4 : 0));
        sink.accept(lastUpdateId);
        sink.accept(missedId);
        sink.accept(quoteId);
        if (quoted) {
            sink.accept(quotedBidTicks);
            sink.accept(quotedBidLots);
            sink.accept(quotedAskTicks);
            sink.accept(quotedAskLots);
        }
        writeTo(bids, sink);
        writeTo(asks, sink);
    }

    private static void writeTo(BookSide side, LongConsumer sink) {
        sink.accept(side.depth());
        for (long ticks = side.bestTicks(); ticks != BookSide.NO_PRICE; ticks = side.nextTicks(ticks)) {
            sink.accept(ticks);
            sink.accept(side.lotsAtPrice(ticks));
        }
    }

    /**
     * What is known of it.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * Whether it may be traded on: known good, and with both sides.
     *
     * @return true when it is GOOD and has a bid and an ask
     */
    public boolean isTradable() {
        return state == State.GOOD && bestBidTicks() != BookSide.NO_PRICE && bestAskTicks() != BookSide.NO_PRICE;
    }

    /**
     * Whether best bid and best ask are equal.
     *
     * @return true for a locked book, which is in state CROSSED
     */
    public boolean isLocked() {
        return bestBidTicks() != BookSide.NO_PRICE && bestBidTicks() == bestAskTicks();
    }

    /**
     * Best bid.
     *
     * @return ticks, 0 when there is none
     */
    public long bestBidTicks() {
        return quoted ? quotedBidTicks : bids.bestTicks();
    }

    /**
     * Quantity at the best bid.
     *
     * @return lots
     */
    public long bestBidLots() {
        return quoted ? quotedBidLots : bids.bestLots();
    }

    /**
     * Best ask.
     *
     * @return ticks, 0 when there is none
     */
    public long bestAskTicks() {
        return quoted ? quotedAskTicks : asks.bestTicks();
    }

    /**
     * Quantity at the best ask.
     *
     * @return lots
     */
    public long bestAskLots() {
        return quoted ? quotedAskLots : asks.bestLots();
    }

    /**
     * Best price of a side.
     *
     * @param side BUY for bids, SELL for asks
     * @return ticks, 0 when there is none
     */
    public long bestTicks(Side side) {
        return side == Side.BUY ? bestBidTicks() : bestAskTicks();
    }

    /**
     * Quantity at the best price of a side.
     *
     * @param side BUY for bids, SELL for asks
     * @return lots
     */
    public long bestLots(Side side) {
        return side == Side.BUY ? bestBidLots() : bestAskLots();
    }

    /**
     * Quantity at a price.
     *
     * @param side BUY for bids, SELL for asks
     * @param ticks price
     * @return lots, 0 when there is nothing
     */
    public long lotsAt(Side side, long ticks) {
        BookSide levels = side(side);
        if (quoted) {
            long best = bestTicks(side);
            if (ticks == best) {
                return bestLots(side);
            }
            if (best == BookSide.NO_PRICE || levels.isBetter(ticks, best)) {
                return 0;
            }
        }
        return levels.lotsAtPrice(ticks);
    }

    /**
     * The next price that has a quantity, from the best outward.
     *
     * @param side BUY for bids, SELL for asks
     * @param ticks a price, positive; the answer is worse than it
     * @return ticks, 0 when there is none
     */
    public long nextTicks(Side side, long ticks) {
        BookSide levels = side(side);
        if (quoted) {
            long best = bestTicks(side);
            if (best == BookSide.NO_PRICE || levels.isBetter(ticks, best)) {
                return best;
            }
        }
        return levels.nextTicks(ticks);
    }

    /**
     * The levels as snapshots and deltas gave them, without a quote that lies over them.
     *
     * @param side BUY for bids, SELL for asks
     * @return levels from the best outward
     */
    public BookSide side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /**
     * Whether a quote that is newer than the levels lies over them.
     *
     * @return true until the next delta has caught up
     */
    public boolean isQuoted() {
        return quoted;
    }

    /**
     * Number of the last update in the levels.
     *
     * @return update id, {@link #NO_ID} before the first snapshot
     */
    public long lastUpdateId() {
        return lastUpdateId;
    }

    /**
     * Times that an update was missing.
     *
     * @return their number
     */
    public long gaps() {
        return gaps;
    }

    /**
     * Times that it became crossed or locked.
     *
     * @return their number
     */
    public long crossings() {
        return crossings;
    }
}
