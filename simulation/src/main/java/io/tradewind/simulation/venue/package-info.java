// SPDX-License-Identifier: Apache-2.0
/**
 * A venue that exists only in memory and fills orders against bars.
 *
 * <p>Open {@link io.tradewind.simulation.venue.BarVenue} (which order is filled when, at what price) and {@link
 * io.tradewind.simulation.venue.BarVenueSpec} (the options). The rules with an example each are in {@code
 * docs/bar-venue.md}.
 *
 * <p>Promises: answers are events, never return values; the venue keeps its own account and never looks at the core's; one
 * thread; deterministic; nothing is allocated in the steady state.
 */
@NullMarked
package io.tradewind.simulation.venue;

import org.jspecify.annotations.NullMarked;
