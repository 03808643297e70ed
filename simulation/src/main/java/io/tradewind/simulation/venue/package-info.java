// SPDX-License-Identifier: Apache-2.0
/**
 * Venues that exist only in memory: one fills orders against bars, one against a replayed book.
 *
 * <p>Bars: open {@link io.tradewind.simulation.venue.BarVenue} (which order is filled when, at what price) and {@link
 * io.tradewind.simulation.venue.BarVenueSpec} (the options); the rules with an example each are in {@code docs/bar-venue.md}.
 * Books: open {@link io.tradewind.simulation.venue.BookVenue} (its three streams), then {@code BookLane} (what a tick and an
 * arrival do) and {@code BookTaker} (trading with displayed depth); the model is described in {@code docs/book-venue.md}. What
 * they share: {@code VenueOrder} (quantity, condition, group, parent), {@code OrderRules}, and the packages {@code account} (money
 * and what it pays for) and {@code answer}; the book venue alone has {@code transit} (what latency delays) and {@code depth}
 * (the replayed book and what we took from it).
 *
 * <p>Promises: answers are events, never return values; a venue keeps its own account and never looks at the core's; one
 * thread; deterministic; nothing is allocated in the steady state.
 */
@NullMarked
package io.tradewind.simulation.venue;

import org.jspecify.annotations.NullMarked;
