// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.book;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One side of the book, to look at.
 *
 * @param <O> the orders that rest
 */
public interface SideView<O extends RestingOrder> {
    /**
     * The order whose turn is next.
     *
     * @return first of the best level, null on an empty side
     */
    @Nullable
    O first();

    /**
     * All levels as they are now.
     *
     * @return levels that hold orders, best price first
     */
    List<PriceLevel> levels();

    /**
     * A level by its rank; walks from the best price.
     *
     * @param rank 0 is the best price
     * @return the level as it is now, null beyond the last
     */
    @Nullable
    PriceLevel level(int rank);

    /**
     * How many levels hold orders.
     *
     * @return levels
     */
    int size();

    /**
     * Visits every resting order, best price first, then first come first.
     *
     * @param visitor sees each order
     */
    void forEach(Consumer<? super O> visitor);
}
