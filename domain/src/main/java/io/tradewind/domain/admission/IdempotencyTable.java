// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.agrona.collections.Long2LongHashMap;

/**
 * Which client order ids were used, for what, and with what outcome: the same request a second time is recognised and gets the first
 * one's answer, and an id is never used for two orders.
 *
 * <p>{@link #admit} looks up and takes the id in one step. An id is live from then until {@link #ended}; a live id neither falls due
 * nor is evicted. An ended one is kept for the time to live, or until room is needed: then the least recently used goes first. Ids
 * that fell due are taken out by a wheel of 60 buckets, at most 16 of them for each request admitted.
 */
public final class IdempotencyTable {
    /** Entries of the default table. */
    public static final int DEFAULT_CAPACITY = 100_000;

    /** Time to live of the default table: 24 hours, in nanoseconds. */
    public static final long DEFAULT_TIME_TO_LIVE_NS = 86_400_000_000_000L;

    /** Outcome of a request that has not been answered yet. */
    public static final long NO_OUTCOME = 0;

    private static final int INITIAL_SLOTS = 256;
    private static final int CLEANED_AT_ONCE = 16;
    private static final int LIVE = 0;
    private static final int ENDED = 1;
    private static final long NO_EXPIRY = Long.MAX_VALUE;

    private final int capacity;
    private final long timeToLiveNs;
    private final Long2LongHashMap slotById = new Long2LongHashMap(LinkedSlots.NONE);
    private final LinkedSlots use;
    private final TimeWheel wheel;
    private long[] ids = new long[INITIAL_SLOTS];
    private long[] contents = new long[INITIAL_SLOTS];
    private long[] outcomes = new long[INITIAL_SLOTS];
    private long[] expiriesNs = new long[INITIAL_SLOTS];
    private int[] freeSlots = new int[INITIAL_SLOTS];
    private int freeCount;
    private int usedSlots;
    private int liveCount;

    /**
     * An empty table.
     *
     * @param capacity most entries, live ones included, at least 1
     * @param timeToLiveNs how long an ended id stays taken, nanoseconds, at least 60
     */
    public IdempotencyTable(int capacity, long timeToLiveNs) {
        if (capacity < 1 || timeToLiveNs < TimeWheel.BUCKETS) {
            throw new IllegalArgumentException("an idempotency table needs a capacity of 1 and a time to live of 60 ns"
                    + " or more: " + capacity + ", " + timeToLiveNs);
        }
        this.capacity = capacity;
        this.timeToLiveNs = timeToLiveNs;
        this.use = new LinkedSlots(2, INITIAL_SLOTS);
        this.wheel = new TimeWheel(timeToLiveNs, INITIAL_SLOTS);
    }

    /** An empty table of 100,000 entries and 24 hours. */
    public IdempotencyTable() {
        this(DEFAULT_CAPACITY, DEFAULT_TIME_TO_LIVE_NS);
    }

    /**
     * Takes an id for a request, or recognises the request that has it.
     *
     * @param clientOrderId the id
     * @param content the request's {@link OrderContent#hash}
     * @param nowNs nanoseconds since the epoch, UTC
     * @return what to do with the request
     */
    public IdempotencyVerdict admit(long clientOrderId, long content, long nowNs) {
        clean(nowNs);
        int slot = find(clientOrderId, nowNs);
        if (slot != LinkedSlots.NONE) {
            if (contents[slot] != content) {
                return IdempotencyVerdict.CONFLICT;
            }
            touch(slot);
            return IdempotencyVerdict.REPEATED;
        }
        if (slotById.size() == capacity && !evict()) {
            return IdempotencyVerdict.FULL;
        }
        insert(clientOrderId, content, NO_OUTCOME);
        return IdempotencyVerdict.NEW;
    }

    /**
     * Keeps the answer to a request, to be given again. An order may end before its request is answered; an ended one keeps the first
     * answer that it gets.
     *
     * @param clientOrderId a taken id; others are ignored
     * @param outcome the venue's order id, positive; or a refusal in the caller's own numbers, negative
     */
    public void answered(long clientOrderId, long outcome) {
        int slot = slot(clientOrderId);
        if (slot != LinkedSlots.NONE && (isLive(slot) || outcomes[slot] == NO_OUTCOME)) {
            outcomes[slot] = outcome;
        }
    }

    /**
     * The answer that a request got.
     *
     * @param clientOrderId any id
     * @return what {@link #answered} was told; {@link #NO_OUTCOME} when it was told nothing or the id is free
     */
    public long outcome(long clientOrderId) {
        int slot = slot(clientOrderId);
        return slot == LinkedSlots.NONE ? NO_OUTCOME : outcomes[slot];
    }

    /**
     * The order of an id works no longer, or was refused. The id stays taken for the time to live.
     *
     * @param clientOrderId a live id; others are ignored
     * @param nowNs nanoseconds since the epoch, UTC
     */
    public void ended(long clientOrderId, long nowNs) {
        int slot = slot(clientOrderId);
        if (slot != LinkedSlots.NONE && isLive(slot)) {
            use.remove(LIVE, slot);
            use.append(ENDED, slot);
            liveCount--;
            expiriesNs[slot] = nowNs + timeToLiveNs;
            wheel.add(slot, expiriesNs[slot]);
        }
    }

    /**
     * Frees an id whose request certainly was not carried out.
     *
     * @param clientOrderId any id
     */
    public void forget(long clientOrderId) {
        int slot = slot(clientOrderId);
        if (slot != LinkedSlots.NONE) {
            remove(slot);
        }
    }

    /**
     * Entries that are held.
     *
     * @return from 0 to the capacity
     */
    public int size() {
        return slotById.size();
    }

    /**
     * Entries of orders that have not ended.
     *
     * @return from 0 to {@link #size}
     */
    public int liveCount() {
        return liveCount;
    }

    private int slot(long clientOrderId) {
        return (int) slotById.get(clientOrderId);
    }

    private boolean isLive(int slot) {
        return expiriesNs[slot] == NO_EXPIRY;
    }

    private int find(long clientOrderId, long nowNs) {
        int slot = slot(clientOrderId);
        if (slot != LinkedSlots.NONE && expiriesNs[slot] <= nowNs) {
            remove(slot);
            return LinkedSlots.NONE;
        }
        return slot;
    }

    private void touch(int slot) {
        if (!isLive(slot)) {
            use.remove(ENDED, slot);
            use.append(ENDED, slot);
        }
    }

    private void clean(long nowNs) {
        for (int removed = 0; removed < CLEANED_AT_ONCE; removed++) {
            int due = wheel.nextDue(expiriesNs, nowNs);
            if (due == LinkedSlots.NONE) {
                return;
            }
            remove(due);
        }
    }

    private boolean evict() {
        int oldest = use.head(ENDED);
        if (oldest == LinkedSlots.NONE) {
            return false;
        }
        remove(oldest);
        return true;
    }

    private int insert(long clientOrderId, long content, long outcome) {
        int slot = freeCount > 0 ? freeSlots[--freeCount] : unusedSlot();
        ids[slot] = clientOrderId;
        contents[slot] = content;
        outcomes[slot] = outcome;
        expiriesNs[slot] = NO_EXPIRY;
        slotById.put(clientOrderId, slot);
        use.append(LIVE, slot);
        liveCount++;
        return slot;
    }

    private int unusedSlot() {
        if (usedSlots == ids.length) {
            grow((int) Math.min(capacity, 2L * usedSlots));
        }
        return usedSlots++;
    }

    private void grow(int slots) {
        ids = Arrays.copyOf(ids, slots);
        contents = Arrays.copyOf(contents, slots);
        outcomes = Arrays.copyOf(outcomes, slots);
        expiriesNs = Arrays.copyOf(expiriesNs, slots);
        freeSlots = Arrays.copyOf(freeSlots, slots);
        use.grow(slots);
        wheel.grow(slots);
    }

    private void remove(int slot) {
        if (isLive(slot)) {
            use.remove(LIVE, slot);
            liveCount--;
        } else {
            use.remove(ENDED, slot);
            wheel.remove(slot, expiriesNs[slot]);
        }
        slotById.remove(ids[slot]);
        freeSlots[freeCount++] = slot;
    }

    /**
     * Writes the entries as numbers: how many are live and ended, then id, content, outcome and expiry of each, the live ones in the
     * order of their admission, the ended ones from the least recently used.
     *
     * @param sink takes the numbers
     */
    public void save(LongConsumer sink) {
        sink.accept(liveCount);
        sink.accept(size() - liveCount);
        save(LIVE, sink);
        save(ENDED, sink);
    }

    private void save(int list, LongConsumer sink) {
        for (int slot = use.head(list); slot != LinkedSlots.NONE; slot = use.next(slot)) {
            sink.accept(ids[slot]);
            sink.accept(contents[slot]);
            sink.accept(outcomes[slot]);
            sink.accept(expiriesNs[slot]);
        }
    }

    /**
     * Reads what {@link #save} wrote, into an empty table. When the table is smaller than the saved one, the least recently used of
     * the ended entries are left out.
     *
     * @param source gives the numbers
     * @throws IllegalStateException when the table is not empty or the live entries alone do not fit
     */
    public void restore(LongSupplier source) {
        int live = (int) source.getAsLong();
        int ended = (int) source.getAsLong();
        if (size() > 0 || live > capacity) {
            throw new IllegalStateException("an idempotency table of " + capacity + " entries, " + size()
                    + " of them taken, cannot restore " + live + " live ones");
        }
        long leftOut = Math.max(0L, (long) live + ended - capacity);
        for (long i = 0; i < (long) live + ended; i++) {
            boolean kept = i < live || i >= live + leftOut;
            restoreEntry(source, kept);
        }
        addToWheel(ended - (int) leftOut);
    }

    private void restoreEntry(LongSupplier source, boolean kept) {
        long id = source.getAsLong();
        long content = source.getAsLong();
        long outcome = source.getAsLong();
        long expiryNs = source.getAsLong();
        if (!kept) {
            return;
        }
        int slot = insert(id, content, outcome);
        if (expiryNs != NO_EXPIRY) {
            expiriesNs[slot] = expiryNs;
            use.remove(LIVE, slot);
            use.append(ENDED, slot);
            liveCount--;
        }
    }

    /** The wheel needs its entries in the order in which they fall due, which is not that of their use. */
    private void addToWheel(int ended) {
        Integer[] slots = new Integer[ended];
        int count = 0;
        for (int slot = use.head(ENDED); slot != LinkedSlots.NONE; slot = use.next(slot)) {
            slots[count++] = slot;
        }
        Arrays.sort(slots, (a, b) -> Long.compare(expiriesNs[a], expiriesNs[b]));
        for (Integer slot : slots) {
            wheel.add(slot, expiriesNs[slot]);
        }
    }
}
