// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.book;

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
 *
 * @param <O> the orders that rest
 */
public final class BookSide<O extends RestingOrder> implements SideView<O> {
    /** More bits than any price has. */
    private static final long ASK_BITS = (1L << 60) - 1;

    private final long flip;
    private final PagePool pool = new PagePool();
    private PricePage root = new PricePage(0);
    private @Nullable O first;
    private int size;

    /**
     * Creates an empty side.
     *
     * @param side BUY for the bids
     */
    public BookSide(Side side) {
        this.flip = side == Side.BUY ? 0 : ASK_BITS;
    }

    @Override
    public @Nullable O first() {
        return first;
    }

    /**
     * The order that is first at the next worse price.
     *
     * @param resting an order of this side
     * @return first of the next level, null after the last
     */
    public @Nullable O firstWorseThan(O resting) {
        return cast(pageOf(resting).before(key(resting)));
    }

    /**
     * The order that came next at the same price.
     *
     * @param resting an order of this side
     * @return the one behind it, null behind the last
     */
    public @Nullable O behind(O resting) {
        return cast(resting.next);
    }

    @SuppressWarnings("unchecked") // only append brings orders in, and it takes O
    private @Nullable O cast(@Nullable RestingOrder order) {
        return (O) order;
    }

    @Override
    public List<PriceLevel> levels() {
        List<PriceLevel> all = new ArrayList<>(size);
        for (O order = first; order != null; order = firstWorseThan(order)) {
            all.add(PriceLevel.from(order));
        }
        return all;
    }

    @Override
    public @Nullable PriceLevel level(int rank) {
        O order = first;
        for (int i = 0; i < rank && order != null; i++) {
            order = firstWorseThan(order);
        }
        return order == null ? null : PriceLevel.from(order);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(Consumer<? super O> visitor) {
        for (O level = first; level != null; level = firstWorseThan(level)) {
            for (O order = level; order != null; order = behind(order)) {
                visitor.accept(order);
            }
        }
    }

    /**
     * Puts an order at the back of its level.
     *
     * @param order one that rests nowhere
     */
    public void append(O order) {
        long key = key(order);
        if (lowestPage(key).append(order, key)) {
            size++;
            if (first == null || key > key(first)) {
                first = order;
            }
        }
    }

    /**
     * Takes an order out.
     *
     * @param order an order of this side
     * @throws IllegalStateException for one that rests nowhere
     */
    @SuppressWarnings("ReferenceEquality") // an order is equal to itself alone
    public void remove(O order) {
        PricePage page = pageOf(order);
        long key = key(order);
        if (order == first) {
            first = cast(order.next == null ? page.before(key) : order.next);
        }
        if (page.remove(order, key)) {
            size--;
            if (page.isEmpty()) {
                prune(page);
            }
        }
    }

    private long key(O order) {
        return order.limitTicks() ^ flip;
    }

    private static PricePage pageOf(RestingOrder order) {
        PricePage page = order.page;
        if (page == null) {
            throw new IllegalStateException("the order at " + order.limitTicks() + " does not rest");
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
