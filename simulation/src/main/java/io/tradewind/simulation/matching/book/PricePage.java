// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.book;

import org.jspecify.annotations.Nullable;

/**
 * 64 neighbouring places of a side's tree: of price levels on the lowest floor, of pages above it. A bit for each place says
 * whether it is taken, so that the next worse level is found without a search.
 *
 * <p>A key's lowest six bits are its place in a page of the lowest floor, the next six that page's place in the page above. A level is
 * its first and its last order, side by side.
 */
final class PricePage {
    private static final int BITS = 6;
    private static final int PLACES = 1 << BITS;

    private final int floorBits;
    private final @Nullable PricePage[] pages;
    private final @Nullable RestingOrder[] ends;
    private long taken;
    private long firstKey;

    @Nullable
    PricePage above;

    /** A page of the lowest floor (0) or of one above it. */
    PricePage(int floor) {
        floorBits = floor * BITS;
        pages = new PricePage[floor == 0 ? 0 : PLACES];
        ends = new RestingOrder[floor == 0 ? 2 * PLACES : 0];
    }

    /** Makes an empty page the one that holds a key. */
    void begin(long key) {
        firstKey = key >>> floorBits + BITS << floorBits + BITS;
        above = null;
    }

    int floor() {
        return floorBits / BITS;
    }

    long firstKey() {
        return firstKey;
    }

    boolean covers(long key) {
        return (key ^ firstKey) >>> floorBits + BITS == 0;
    }

    boolean isEmpty() {
        return taken == 0;
    }

    /** The page below this one when there is no other, or null. */
    @Nullable
    PricePage onlyPage() {
        boolean one = taken != 0 && (taken & taken - 1) == 0;
        return floorBits == 0 || !one ? null : pages[highest(taken)];
    }

    @Nullable
    PricePage page(long key) {
        return pages[place(key)];
    }

    void put(PricePage page) {
        int place = place(page.firstKey);
        pages[place] = page;
        taken |= 1L << place;
        page.above = this;
    }

    void remove(PricePage page) {
        int place = place(page.firstKey);
        pages[place] = null;
        taken &= ~(1L << place);
        page.above = null;
    }

    /** Puts an order behind the last one of its level; true when it is the only one. */
    boolean append(RestingOrder order, long key) {
        int level = firstAt(key);
        RestingOrder tail = ends[level + 1];
        order.page = this;
        order.previous = tail;
        order.next = null;
        ends[level + 1] = order;
        if (tail != null) {
            tail.next = order;
            return false;
        }
        ends[level] = order;
        taken |= 1L << key;
        return true;
    }

    /** Takes an order out of its level; true when that has ended. */
    boolean remove(RestingOrder order, long key) {
        RestingOrder before = order.previous;
        RestingOrder after = order.next;
        order.page = null;
        if (before != null) {
            before.next = after;
        } else {
            ends[firstAt(key)] = after;
        }
        if (after != null) {
            after.previous = before;
        } else {
            ends[firstAt(key) + 1] = before;
        }
        boolean ended = before == null && after == null;
        if (ended) {
            taken &= ~(1L << key);
        }
        return ended;
    }

    /** The first order of the level with the highest key below a key of this page, or null. */
    @Nullable
    RestingOrder before(long key) {
        long lower = taken & (1L << place(key)) - 1;
        if (lower == 0) {
            return above == null ? null : above.before(firstKey);
        }
        PricePage below = floorBits == 0 ? null : pages[highest(lower)];
        return below == null ? ends[2 * highest(lower)] : below.best();
    }

    /** The first order of the level with the highest key under this page, or null. */
    private @Nullable RestingOrder best() {
        PricePage page = this;
        while (page != null && page.floorBits > 0) {
            page = page.pages[highest(page.taken)];
        }
        return page == null ? null : page.ends[2 * highest(page.taken)];
    }

    private int place(long key) {
        return (int) (key >>> floorBits) & PLACES - 1;
    }

    private static int firstAt(long key) {
        return 2 * ((int) key & PLACES - 1);
    }

    private static int highest(long bits) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
    }
}
