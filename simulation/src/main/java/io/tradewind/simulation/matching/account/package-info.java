// SPDX-License-Identifier: Apache-2.0
/**
 * What a venue knows of each account: its position from trades, and how many orders it has.
 *
 * <p>Reach for it where a check asks about an account: reduce-only orders open
 * {@link io.tradewind.simulation.matching.account.Positions}, filters of counts
 * {@link io.tradewind.simulation.matching.account.OpenOrders}.
 *
 * <p>Promises: lots, exact; any long is an account; one thread; nothing is allocated but for accounts never seen.
 */
@NullMarked
package io.tradewind.simulation.matching.account;

import org.jspecify.annotations.NullMarked;
