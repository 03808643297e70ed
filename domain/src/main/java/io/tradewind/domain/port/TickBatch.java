// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

import io.tradewind.domain.command.Side;

/**
 * A block of ticks in columns, reused from read to read.
 *
 * <p>Prices and quantities are scaled by 10^{@value #SCALE} until {@link #toTicksAndLots} has made them ticks and lots. What the
 * columns hold depends on the kind:
 *
 * <pre>
 *  kind       id               firstId         previousId        price   quantity   askPrice  askQuantity
 *  SNAPSHOT   last update id   -               -                 -       -          -         -
 *  DELTA      last update id   first update    previous, or -1   -       -          -         -
 *  TRADE      trade id         -               -                 price   quantity   -         -
 *  QUOTE      update id        -               -                 bid     bid size   ask       ask size
 * </pre>
 *
 * <p>The levels of snapshots and deltas lie in columns of their own, bids before asks.
 */
public final class TickBatch {
    /** Decimals of prices and quantities. */
    public static final int SCALE = 8;

    /** Stands for a time that the source does not give. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** Stands for an id that the source does not give. */
    public static final long NO_ID = -1;

    private final int capacity;
    private final byte[] kinds;
    private final long[] sequences;
    private final long[] eventTimesNs;
    private final long[] receiveTimesNs;
    private final long[] ids;
    private final long[] firstIds;
    private final long[] previousIds;
    private final long[] prices;
    private final long[] quantities;
    private final long[] askPrices;
    private final long[] askQuantities;
    private final boolean[] sells;
    private final boolean[] onBook;
    private final TickLevels levels;
    private int size;

    /**
     * An empty batch.
     *
     * @param capacity ticks it holds at the most, at least 1; levels have no bound
     */
    public TickBatch(int capacity) {
        this.capacity = capacity;
        kinds = new byte[capacity];
        sequences = new long[capacity];
        eventTimesNs = new long[capacity];
        receiveTimesNs = new long[capacity];
        ids = new long[capacity];
        firstIds = new long[capacity];
        previousIds = new long[capacity];
        prices = new long[capacity];
        quantities = new long[capacity];
        askPrices = new long[capacity];
        askQuantities = new long[capacity];
        sells = new boolean[capacity];
        onBook = new boolean[capacity];
        levels = new TickLevels(capacity);
    }

    /**
     * Begins a snapshot of a book; its levels follow by {@link #bid} and then {@link #ask}.
     *
     * @param sequence number of the tick in its source, increasing
     * @param eventTimeNs when the venue made it, or {@link #NO_TIME}
     * @param receiveTimeNs when it was received, nanoseconds since the epoch, UTC
     * @param lastUpdateId number of the last update in it
     */
    public void snapshot(long sequence, long eventTimeNs, long receiveTimeNs, long lastUpdateId) {
        begin(TickKind.SNAPSHOT, sequence, eventTimeNs, receiveTimeNs, lastUpdateId);
    }

    /**
     * Begins a set of changed levels, which follow by {@link #bid} and then {@link #ask}.
     *
     * @param sequence number of the tick in its source, increasing
     * @param eventTimeNs when the venue made it, or {@link #NO_TIME}
     * @param receiveTimeNs when it was received, nanoseconds since the epoch, UTC
     * @param firstUpdateId number of the first update in it
     * @param lastUpdateId number of the last update in it
     * @param previousUpdateId last update of the delta before, or {@link #NO_ID} where the venue does not say
     */
    public void delta(
            long sequence,
            long eventTimeNs,
            long receiveTimeNs,
            long firstUpdateId,
            long lastUpdateId,
            long previousUpdateId) {
        int i = begin(TickKind.DELTA, sequence, eventTimeNs, receiveTimeNs, lastUpdateId);
        firstIds[i] = firstUpdateId;
        previousIds[i] = previousUpdateId;
    }

    /**
     * Adds a trade.
     *
     * @param sequence number of the tick in its source, increasing
     * @param eventTimeNs when it happened, or {@link #NO_TIME}
     * @param receiveTimeNs when it was received, nanoseconds since the epoch, UTC
     * @param tradeId the venue's number of the trade, or {@link #NO_ID}
     * @param price of the trade, positive
     * @param quantity of the trade, positive
     * @param aggressor side of the order that took
     * @param tookFromBook false for a trade that no resting order of the book was part of
     */
    public void trade(
            long sequence,
            long eventTimeNs,
            long receiveTimeNs,
            long tradeId,
            long price,
            long quantity,
            Side aggressor,
            boolean tookFromBook) {
        int i = begin(TickKind.TRADE, sequence, eventTimeNs, receiveTimeNs, tradeId);
        prices[i] = price;
        quantities[i] = quantity;
        sells[i] = aggressor == Side.SELL;
        onBook[i] = tookFromBook;
    }

    /**
     * Adds a best bid and ask.
     *
     * @param sequence number of the tick in its source, increasing
     * @param eventTimeNs when it was so, or {@link #NO_TIME}
     * @param receiveTimeNs when it was received, nanoseconds since the epoch, UTC
     * @param updateId number of the book update it follows from, or {@link #NO_ID}
     * @param bid best bid
     * @param bidQuantity quantity there
     * @param ask best ask
     * @param askQuantity quantity there
     */
    public void quote(
            long sequence,
            long eventTimeNs,
            long receiveTimeNs,
            long updateId,
            long bid,
            long bidQuantity,
            long ask,
            long askQuantity) {
        int i = begin(TickKind.QUOTE, sequence, eventTimeNs, receiveTimeNs, updateId);
        prices[i] = bid;
        quantities[i] = bidQuantity;
        askPrices[i] = ask;
        askQuantities[i] = askQuantity;
    }

    private int begin(TickKind kind, long sequence, long eventTimeNs, long receiveTimeNs, long id) {
        int i = size;
        kinds[i] = (byte) kind.ordinal();
        sequences[i] = sequence;
        eventTimesNs[i] = eventTimeNs;
        receiveTimesNs[i] = receiveTimeNs;
        ids[i] = id;
        firstIds[i] = NO_ID;
        previousIds[i] = NO_ID;
        prices[i] = 0;
        quantities[i] = 0;
        askPrices[i] = 0;
        askQuantities[i] = 0;
        levels.begin(i);
        size++;
        return i;
    }

    /**
     * Adds a bid level to the last snapshot or delta, before its asks.
     *
     * @param price of the level
     * @param quantity there, 0 when the level is gone
     */
    public void bid(long price, long quantity) {
        levels.bid(size - 1, price, quantity);
    }

    /**
     * Adds an ask level to the last snapshot or delta.
     *
     * @param price of the level
     * @param quantity there, 0 when the level is gone
     */
    public void ask(long price, long quantity) {
        levels.ask(size - 1, price, quantity);
    }

    /** Takes the last tick back, with its levels. */
    public void dropLast() {
        size--;
        levels.truncate(size);
    }

    /** Empties the batch. */
    public void clear() {
        size = 0;
        levels.clear();
    }

    /**
     * Adds a tick of another batch, with its levels.
     *
     * @param other where it is
     * @param index which it is, 0 to size - 1
     * @param receiveTimeNs the copy's time of receipt
     * @param sequence the copy's number
     */
    public void copy(TickBatch other, int index, long receiveTimeNs, long sequence) {
        int i = begin(other.kind(index), sequence, other.eventTimesNs[index], receiveTimeNs, other.ids[index]);
        firstIds[i] = other.firstIds[index];
        previousIds[i] = other.previousIds[index];
        prices[i] = other.prices[index];
        quantities[i] = other.quantities[index];
        askPrices[i] = other.askPrices[index];
        askQuantities[i] = other.askQuantities[index];
        sells[i] = other.sells[index];
        onBook[i] = other.onBook[index];
        levels.copy(i, other.levels, index);
    }

    /**
     * Divides all prices and quantities, so that they are ticks and lots.
     *
     * @param priceStep size of a tick, scaled by 10^{@value #SCALE}, at least 1
     * @param quantityStep size of a lot, scaled by 10^{@value #SCALE}, at least 1
     * @return false, with the batch unchanged, when a price or quantity is no multiple of its step
     */
    public boolean toTicksAndLots(long priceStep, long quantityStep) {
        if (firstOff(priceStep, quantityStep) >= 0) {
            return false;
        }
        levels.divide(priceStep, quantityStep);
        TickLevels.divide(prices, size, priceStep);
        TickLevels.divide(quantities, size, quantityStep);
        TickLevels.divide(askPrices, size, priceStep);
        TickLevels.divide(askQuantities, size, quantityStep);
        return true;
    }

    /**
     * The first tick that does not fit given steps.
     *
     * @param priceStep size of a tick, scaled by 10^{@value #SCALE}, at least 1
     * @param quantityStep size of a lot, scaled by 10^{@value #SCALE}, at least 1
     * @return index of the first tick with a price or quantity that is no multiple of its step; -1 when all are
     */
    public int firstOff(long priceStep, long quantityStep) {
        if (fits(0, size, priceStep, quantityStep)) {
            return -1;
        }
        int i = 0;
        while (fits(i, i + 1, priceStep, quantityStep)) {
            i++;
        }
        return i;
    }

    private boolean fits(int from, int to, long priceStep, long quantityStep) {
        long rest = TickLevels.rest(prices, from, to, priceStep) | TickLevels.rest(askPrices, from, to, priceStep);
        rest |= TickLevels.rest(quantities, from, to, quantityStep);
        rest |= TickLevels.rest(askQuantities, from, to, quantityStep);
        return (rest | levels.rest(levels.start(from), levels.start(to), priceStep, quantityStep)) == 0;
    }

    /**
     * Ticks in the batch.
     *
     * @return their number
     */
    public int size() {
        return size;
    }

    /**
     * Levels of all ticks in the batch.
     *
     * @return their number
     */
    public int levels() {
        return levels.size();
    }

    /**
     * Whether another tick fits.
     *
     * @return false when one does
     */
    public boolean isFull() {
        return size == capacity;
    }

    /**
     * Kind of a tick.
     *
     * @param i index of the tick
     * @return its kind
     */
    public TickKind kind(int i) {
        return TickKind.of(kinds[i]);
    }

    /**
     * Number of a tick in its source.
     *
     * @param i index of the tick
     * @return increasing from tick to tick
     */
    public long sequence(int i) {
        return sequences[i];
    }

    /**
     * When the venue made a tick.
     *
     * @param i index of the tick
     * @return nanoseconds since the epoch, UTC, or {@link #NO_TIME}
     */
    public long eventTimeNs(int i) {
        return eventTimesNs[i];
    }

    /**
     * When a tick was received.
     *
     * @param i index of the tick
     * @return nanoseconds since the epoch, UTC
     */
    public long receiveTimeNs(int i) {
        return receiveTimesNs[i];
    }

    /**
     * Sets both times of a tick.
     *
     * @param i index of the tick
     * @param eventTimeNs when the venue made it
     * @param receiveTimeNs when it was received
     */
    public void times(int i, long eventTimeNs, long receiveTimeNs) {
        eventTimesNs[i] = eventTimeNs;
        receiveTimesNs[i] = receiveTimeNs;
    }

    /**
     * Id of a tick: last update, trade id or update id.
     *
     * @param i index of the tick
     * @return the id, or {@link #NO_ID}
     */
    public long id(int i) {
        return ids[i];
    }

    /**
     * First update of a delta.
     *
     * @param i index of the tick
     * @return update id
     */
    public long firstId(int i) {
        return firstIds[i];
    }

    /**
     * Last update of the delta before.
     *
     * @param i index of the tick
     * @return update id, or {@link #NO_ID}
     */
    public long previousId(int i) {
        return previousIds[i];
    }

    /**
     * Price of a trade, or best bid of a quote.
     *
     * @param i index of the tick
     * @return price
     */
    public long price(int i) {
        return prices[i];
    }

    /**
     * Quantity of a trade, or at the best bid of a quote.
     *
     * @param i index of the tick
     * @return quantity
     */
    public long quantity(int i) {
        return quantities[i];
    }

    /**
     * Best ask of a quote.
     *
     * @param i index of the tick
     * @return price
     */
    public long askPrice(int i) {
        return askPrices[i];
    }

    /**
     * Quantity at the best ask of a quote.
     *
     * @param i index of the tick
     * @return quantity
     */
    public long askQuantity(int i) {
        return askQuantities[i];
    }

    /**
     * Side of the order that took in a trade.
     *
     * @param i index of the tick
     * @return BUY or SELL
     */
    public Side aggressor(int i) {
        return sells[i] ? Side.SELL : Side.BUY;
    }

    /**
     * Whether a trade took from the book.
     *
     * @param i index of the tick
     * @return false for off-book trades
     */
    public boolean isOnBook(int i) {
        return onBook[i];
    }

    /**
     * First level of a tick.
     *
     * @param i index of the tick
     * @return index for {@link #levelPrice}
     */
    public int levelStart(int i) {
        return levels.start(i);
    }

    /**
     * First ask level of a tick; the levels before it are bids.
     *
     * @param i index of the tick
     * @return index for {@link #levelPrice}
     */
    public int askStart(int i) {
        return levels.askStart(i);
    }

    /**
     * End of the levels of a tick.
     *
     * @param i index of the tick
     * @return index behind its last level
     */
    public int levelEnd(int i) {
        return levels.end(i);
    }

    /**
     * Price of a level.
     *
     * @param level index of the level
     * @return price
     */
    public long levelPrice(int level) {
        return levels.price(level);
    }

    /**
     * Quantity of a level.
     *
     * @param level index of the level
     * @return quantity, 0 when the level is gone
     */
    public long levelQuantity(int level) {
        return levels.quantity(level);
    }
}
