// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One side of the book: its levels in an array, the best last, so that what happens near the best price moves little.
 *
 * <p>A level is found by binary search over rising keys: the price for bids, its negative for asks.
 */
public final class BookSide {
    private static final int FIRST_CAPACITY = 1024;

    private final Side side;
    private long[] keys = new long[FIRST_CAPACITY];
    private @Nullable PriceLevel[] levels = new PriceLevel[FIRST_CAPACITY];
    private @Nullable PriceLevel[] free = new PriceLevel[FIRST_CAPACITY];
    private int size;
    private int freeSize;

    BookSide(Side side) {
        this.side = side;
    }

    /** The order whose turn is next, or null. */
    @Nullable
    MatchOrder first() {
        PriceLevel best = size == 0 ? null : levels[size - 1];
        return best == null ? null : best.first;
    }

    /**
     * A level by its rank.
     *
     * @param rank 0 is the best price
     * @return the level, null beyond the last
     */
    public @Nullable PriceLevel level(int rank) {
        return rank >= size ? null : levels[size - 1 - rank];
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
        for (int rank = 0; rank < size; rank++) {
            PriceLevel level = level(rank);
            for (MatchOrder order = level == null ? null : level.first; order != null; order = order.next) {
                visitor.accept(order);
            }
        }
    }

    /** Puts an order at the back of its level. */
    void append(MatchOrder order) {
        long key = key(order.limitTicks);
        int at = find(key);
        PriceLevel level = at >= 0 ? levels[at] : null;
        (level == null ? insert(-at - 1, key, order.limitTicks) : level).append(order);
    }

    void remove(MatchOrder order) {
        PriceLevel level = order.level;
        if (level == null) {
            throw new IllegalStateException("order " + order.id + " does not rest");
        }
        level.remove(order);
        if (level.orders == 0) {
            drop(find(key(level.priceTicks)), level);
        }
    }

    private long key(long priceTicks) {
        return side == Side.BUY ? priceTicks : -priceTicks;
    }

    private int find(long key) {
        if (size > 0 && keys[size - 1] == key) {
            return size - 1;
        }
        return Arrays.binarySearch(keys, 0, size, key);
    }

    private PriceLevel insert(int at, long key, long priceTicks) {
        if (size == keys.length) {
            grow();
        }
        System.arraycopy(keys, at, keys, at + 1, size - at);
        System.arraycopy(levels, at, levels, at + 1, size - at);
        PriceLevel level = newLevel();
        level.priceTicks = priceTicks;
        keys[at] = key;
        levels[at] = level;
        size++;
        return level;
    }

    private PriceLevel newLevel() {
        PriceLevel level = freeSize == 0 ? null : free[--freeSize];
        return level == null ? new PriceLevel() : level;
    }

    private void drop(int at, PriceLevel level) {
        size--;
        System.arraycopy(keys, at + 1, keys, at, size - at);
        System.arraycopy(levels, at + 1, levels, at, size - at);
        levels[size] = null;
        free[freeSize++] = level;
    }

    private void grow() {
        int capacity = 2 * size;
        keys = Arrays.copyOf(keys, capacity);
        levels = Arrays.copyOf(levels, capacity);
        free = Arrays.copyOf(free, capacity);
    }
}
