// SPDX-License-Identifier: Apache-2.0
/**
 * What a simulated venue says, and what it remembers in order to say it again.
 *
 * <p>Reach for it when a venue answers the core. Open {@link io.tradewind.simulation.venue.answer.VenueEvents} (one method for each
 * kind of answer), {@link io.tradewind.simulation.venue.answer.FillMemory} (fills by their number) and {@link
 * io.tradewind.simulation.venue.answer.OrderMemory} (orders that ended).
 *
 * <p>Promises: memories hold the newest 10,000 entries, the oldest gives way to the newest; one thread; once they are full,
 * nothing is allocated.
 */
@NullMarked
package io.tradewind.simulation.venue.answer;

import org.jspecify.annotations.NullMarked;
