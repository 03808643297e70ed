// SPDX-License-Identifier: Apache-2.0
/**
 * Order books by price level, kept from a venue's snapshots, deltas and quotes.
 *
 * <p>Reach for it wherever a best price, a depth or a queue is asked for: the core and the simulated venue keep one {@link
 * io.tradewind.domain.book.OrderBook} an instrument each. Open {@link io.tradewind.domain.book.OrderBook} first, then {@link
 * io.tradewind.domain.book.BookSide} (one class for bids and asks) and {@link io.tradewind.domain.book.BookAnalytics}.
 *
 * <p>Promises: prices in ticks, quantities in lots; the best level is read in constant time; nothing is allocated once a book has
 * reached its depth; a book that missed an update, or whose best prices cross, says that it is not good and stays so until it
 * is known to be right again.
 */
@NullMarked
package io.tradewind.domain.book;

import org.jspecify.annotations.NullMarked;
