// SPDX-License-Identifier: Apache-2.0
/**
 * Who rests at which price: the levels of a side in a tree of pages with a bit for each price, and in each level a queue.
 *
 * <p>Reach for it for the best order, the one behind it, or the next worse price without a search. Open
 * {@link io.tradewind.simulation.matching.book.BookSide} first, then {@link io.tradewind.simulation.matching.book.RestingOrder}
 * (what may rest) and {@link io.tradewind.simulation.matching.book.SideView} (what others may see).
 *
 * <p>Promises: one class for bids and asks; first come first served at a price; knows no accounts and no trades; one thread; pages are
 * reused, so that the steady state allocates nothing. {@code levels} and {@code level} make new objects, for those who look.
 */
@NullMarked
package io.tradewind.simulation.matching.book;

import org.jspecify.annotations.NullMarked;
