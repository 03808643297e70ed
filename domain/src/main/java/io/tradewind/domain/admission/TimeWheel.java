// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

/**
 * Says which entries are due, without looking at the others: 60 buckets, each for a sixtieth of the time to live, in a ring.
 *
 * <p>Entries live equally long, so those of a bucket lie in the order in which they fall due. An entry a full turn ahead shares the
 * bucket of the cursor; it lies behind those that are due.
 */
final class TimeWheel {
    static final int BUCKETS = 60;

    private final long widthNs;
    private final LinkedSlots lists;
    private long tick = Long.MIN_VALUE;

    TimeWheel(long timeToLiveNs, int slots) {
        widthNs = (timeToLiveNs + BUCKETS - 1) / BUCKETS;
        lists = new LinkedSlots(BUCKETS, slots);
    }

    void grow(int slots) {
        lists.grow(slots);
    }

    void add(int slot, long expiryNs) {
        lists.append(bucket(tickOf(expiryNs)), slot);
    }

    void remove(int slot, long expiryNs) {
        lists.remove(bucket(tickOf(expiryNs)), slot);
    }

    /** The next entry that is due, or NONE. The cursor moves on over buckets that hold none, at most once around. */
    int nextDue(long[] expiriesNs, long nowNs) {
        tick = Math.max(tick, tickOf(nowNs) - BUCKETS + 1);
        while (true) {
            int head = lists.head(bucket(tick));
            if (head != LinkedSlots.NONE && expiriesNs[head] <= nowNs) {
                return head;
            }
            if (tick >= tickOf(nowNs)) {
                return LinkedSlots.NONE;
            }
            tick++;
        }
    }

    private long tickOf(long timeNs) {
        return Math.floorDiv(timeNs, widthNs);
    }

    private static int bucket(long tick) {
        return (int) Math.floorMod(tick, (long) BUCKETS);
    }
}
