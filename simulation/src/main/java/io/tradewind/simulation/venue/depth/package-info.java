// SPDX-License-Identifier: Apache-2.0
/**
 * The displayed depth of a replayed book, and what our own fills took from it.
 *
 * <p>Reach for it when ticks are applied to a venue's book or an order takes from it. Open {@link
 * io.tradewind.simulation.venue.depth.BookFeed} (ticks onto a book), then {@link
 * io.tradewind.simulation.venue.depth.ConsumedDepth} (each displayed lot trades with us once).
 *
 * <p>Promises: ticks and lots; what was taken from a level counts until the level is updated; one thread; nothing is allocated
 * in the steady state.
 */
@NullMarked
package io.tradewind.simulation.venue.depth;

import org.jspecify.annotations.NullMarked;
