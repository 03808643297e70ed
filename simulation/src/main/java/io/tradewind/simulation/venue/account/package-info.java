// SPDX-License-Identifier: Apache-2.0
/**
 * What a simulated venue knows of an account's money, and what that pays for.
 *
 * <p>Reach for it when a fill is booked at the venue or an order is sized or checked. Open {@link
 * io.tradewind.simulation.venue.account.VenueAccount} (units, money, equity), then {@link
 * io.tradewind.simulation.venue.account.BuyingPower} (what may be added to a position).
 *
 * <p>Promises: exact integer money, an overflow throws; fills and marks are all that it learns, it never looks at the core's
 * account; nothing is allocated in the steady state.
 */
@NullMarked
package io.tradewind.simulation.venue.account;

import org.jspecify.annotations.NullMarked;
