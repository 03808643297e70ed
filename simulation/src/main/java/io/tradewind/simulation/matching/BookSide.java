// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One side of the book: its price levels in a tree of pages with 64 places each, and the best level at hand.
 *
 * <p>A level's key rises with how good its price is: the price itself for bids, all its bits turned for asks. The tree is as high
 * as the keys in it are apart: three pages on the way to a level while they share all but 18 bits.
 */
public final class BookSide {
    /** More bits than any price has. */
    private static final long ASK_BITS = (1L << 60) - 1;

    private final long flip;
    private final PagePool pool = new PagePool();
    private PricePage root = new PricePage(0);
    private @Nullable PriceLevel best;
    private @Nullable PriceLevel free;
    private int size;

    BookSide(Side side) {
        this.flip = side == Side.BUY ? 0 : ASK_BITS;
    }

    /** The order whose turn is next, or null. */
    @Nullable
    MatchOrder first() {
        PriceLevel level = best;
        return level == null ? null : level.first;
    }

    /**
     * The level at the best price.
     *
     * @return the level, null on an empty side
     */
    public @Nullable PriceLevel best() {
        return best;
    }

    /**
     * The level after another one.
     *
     * @param level a level of this side
     * @return the one at the next worse price, null after the last
     */
    public @Nullable PriceLevel worse(PriceLevel level) {
        PricePage page = level.page;
        return page == null ? null : page.before(level.key);
    }

    /**
     * A level by its rank; for ranks beyond the first few, walk with {@link #worse} instead.
     *
     * @param rank 0 is the best price
     * @return the level, null beyond the last
     */
    public @Nullable PriceLevel level(int rank) {
        PriceLevel level = best;
        for (int i = 0; i < rank && level != null; i++) {
            level = worse(level);
        }
        return level;
    }

    /**
     * All levels.
     *
     * @return levels that hold orders, best price first
     */
    public List<PriceLevel> levels() {
        List<PriceLevel> all = new ArrayList<>(size);
        for (PriceLevel level = best; level != null; level = worse(level)) {
            all.add(level);
        }
        return all;
    }

    /**
     * How many levels hold orders.
     *
     * @return levels
     */
    public int size() {
        return size;
    }

    /**
     * Visits every resting order, best price first, then first come first.
     *
     * @param visitor sees each order
     */
    public void forEach(Consumer<MatchOrder> visitor) {
        for (PriceLevel level = best; level != null; level = worse(level)) {
            for (MatchOrder order = level.first; order != null; order = order.next) {
                visitor.accept(order);
            }
        }
    }

    /** Puts an order at the back of its level. */
    void append(MatchOrder order) {
        long key = order.limitTicks ^ flip;
        PricePage page = lowestPage(key);
        PriceLevel level = page.level(key);
        (level == null ? begin(page, key, order.limitTicks) : level).append(order);
    }

    void remove(MatchOrder order) {
        PriceLevel level = order.level;
        if (level == null) {
            throw new IllegalStateException("order " + order.id + " does not rest");
        }
        level.remove(order);
        if (level.orders == 0) {
            end(level);
        }
    }

    private PricePage lowestPage(long key) {
        if (!root.covers(key)) {
            raise(key);
        }
        PricePage page = root;
        for (int floor = root.floor(); floor > 0; floor--) {
            PricePage below = page.page(key);
            page = below == null ? pageBelow(page, floor - 1, key) : below;
        }
        return page;
    }

    private PricePage pageBelow(PricePage page, int floor, long key) {
        PricePage below = pool.take(floor, key);
        page.put(below);
        return below;
    }

    /** Puts pages above the root until it covers a key. */
    private void raise(long key) {
        if (root.isEmpty()) {
            root.begin(key);
        }
        while (!root.covers(key)) {
            PricePage higher = pool.take(root.floor() + 1, root.firstKey());
            higher.put(root);
            root = higher;
        }
    }

    private PriceLevel begin(PricePage page, long key, long priceTicks) {
        PriceLevel level = free == null ? new PriceLevel() : free;
        free = level.nextFree;
        level.priceTicks = priceTicks;
        level.key = key;
        page.put(level);
        size++;
        if (best == null || key > best.key) {
            best = level;
        }
        return level;
    }

    private void end(PriceLevel level) {
        PricePage page = level.page;
        if (page == null) {
            throw new IllegalStateException("no level at " + level.priceTicks);
        }
        PriceLevel next = level == best ? page.before(level.key) : best;
        page.remove(level);
        if (page.isEmpty()) {
            prune(page);
        }
        best = next;
        level.nextFree = free;
        free = level;
        size--;
    }

    /** Takes an empty page, and the pages that it empties, out of the tree, but for the root. */
    private void prune(PricePage emptied) {
        PricePage page = emptied;
        PricePage above = page.above;
        while (above != null && page.isEmpty()) {
            above.remove(page);
            pool.release(page);
            page = above;
            above = page.above;
        }
        lower();
    }

    /** Takes away roots above a single page, so that one far price makes the way long only while it is there. */
    private void lower() {
        PricePage below = root.onlyPage();
        while (below != null) {
            root.remove(below);
            pool.release(root);
            root = below;
            below = root.onlyPage();
        }
    }
}
