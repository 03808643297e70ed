// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import org.jspecify.annotations.Nullable;

/**
 * 64 neighbouring places of a side's tree: of price levels on the lowest floor, of pages above it. A bit for each place says
 * whether it is taken, so that the next worse level is found without a search.
 *
 * <p>A key's lowest six bits are its place in a page of the lowest floor, the next six that page's place in the page above.
 */
final class PricePage {
    private static final int BITS = 6;
    private static final int PLACES = 1 << BITS;

    private final int floorBits;
    private final @Nullable PricePage[] pages;
    private final @Nullable PriceLevel[] levels;
    private long taken;
    private long firstKey;

    @Nullable
    PricePage above;

    /** A page of the lowest floor (0) or of one above it. */
    PricePage(int floor) {
        floorBits = floor * BITS;
        pages = new PricePage[floor == 0 ? 0 : PLACES];
        levels = new PriceLevel[floor == 0 ? PLACES : 0];
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

    @Nullable
    PriceLevel level(long key) {
        return levels[(int) key & PLACES - 1];
    }

    void put(PricePage page) {
        int place = place(page.firstKey);
        pages[place] = page;
        taken |= 1L << place;
        page.above = this;
    }

    void put(PriceLevel level) {
        int place = place(level.key);
        levels[place] = level;
        taken |= 1L << place;
        level.page = this;
    }

    void remove(PricePage page) {
        int place = place(page.firstKey);
        pages[place] = null;
        taken &= ~(1L << place);
        page.above = null;
    }

    void remove(PriceLevel level) {
        int place = place(level.key);
        levels[place] = null;
        taken &= ~(1L << place);
        level.page = null;
    }

    /** The level with the highest key under this page, or null. */
    @Nullable
    PriceLevel best() {
        PricePage page = this;
        while (page != null && page.floorBits > 0) {
            page = page.isEmpty() ? null : page.pages[highest(page.taken)];
        }
        return page == null || page.isEmpty() ? null : page.levels[highest(page.taken)];
    }

    /** The level with the highest key below a key that this page holds, or null. */
    @Nullable
    PriceLevel before(long key) {
        long lower = taken & (1L << place(key)) - 1;
        if (lower == 0) {
            return above == null ? null : above.before(firstKey);
        }
        PricePage page = floorBits == 0 ? null : pages[highest(lower)];
        return page == null ? levels[highest(lower)] : page.best();
    }

    private int place(long key) {
        return (int) (key >>> floorBits) & PLACES - 1;
    }

    private static int highest(long bits) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
    }
}
