// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One side of the book: its price levels in a tree of pages with 64 places each, and the order whose turn is next at hand.
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
    private @Nullable MatchOrder first;
    private int size;

    BookSide(Side side) {
        this.flip = side == Side.BUY ? 0 : ASK_BITS;
    }

    /**
     * The order whose turn is next.
     *
     * @return first of the best level, null on an empty side
     */
    public @Nullable MatchOrder first() {
        return first;
    }

    /**
     * The order that is first at the next worse price.
     *
     * @param resting an order of this side
     * @return first of the next level, null after the last
     */
    public @Nullable MatchOrder firstWorseThan(MatchOrder resting) {
        return pageOf(resting).before(key(resting));
    }

    /**
     * All levels as they are now.
     *
     * @return levels that hold orders, best price first
     */
    public List<PriceLevel> levels() {
        List<PriceLevel> all = new ArrayList<>(size);
        for (MatchOrder order = first; order != null; order = firstWorseThan(order)) {
            all.add(PriceLevel.from(order));
        }
        return all;
    }

    /**
     * A level by its rank; walks from the best price.
     *
     * @param rank 0 is the best price
     * @return the level as it is now, null beyond the last
     */
    public @Nullable PriceLevel level(int rank) {
        MatchOrder order = first;
        for (int i = 0; i < rank && order != null; i++) {
            order = firstWorseThan(order);
        }
        return order == null ? null : PriceLevel.from(order);
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
        for (MatchOrder level = first; level != null; level = firstWorseThan(level)) {
            for (MatchOrder order = level; order != null; order = order.next) {
                visitor.accept(order);
            }
        }
    }

    /** Puts an order at the back of its level. */
    void append(MatchOrder order) {
        long key = key(order);
        if (lowestPage(key).append(order, key)) {
            size++;
            if (first == null || key > key(first)) {
                first = order;
            }
        }
    }

    void remove(MatchOrder order) {
        PricePage page = pageOf(order);
        long key = key(order);
        if (order == first) {
            first = order.next == null ? page.before(key) : order.next;
        }
        if (page.remove(order, key)) {
            size--;
            if (page.isEmpty()) {
                prune(page);
            }
        }
    }

    private long key(MatchOrder order) {
        return order.limitTicks ^ flip;
    }

    private static PricePage pageOf(MatchOrder order) {
        PricePage page = order.page;
        if (page == null) {
            throw new IllegalStateException("order " + order.id + " does not rest");
        }
        return page;
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
