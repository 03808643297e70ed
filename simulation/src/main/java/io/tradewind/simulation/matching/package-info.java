// SPDX-License-Identifier: Apache-2.0
/**
 * Price-time priority matching over many accounts: who rests where, who trades with whom, what waits for a price.
 *
 * <p>Reach for it when orders meet each other: scripts, order-by-order simulation, tests of venue rules. Open
 * {@link io.tradewind.simulation.matching.MatchingEngine} first (a command's path), then
 * {@link io.tradewind.simulation.matching.Matcher} (who trades), {@link io.tradewind.simulation.matching.MatchBook} (who rests) and
 * {@link io.tradewind.simulation.matching.StopOrders} (what waits).
 *
 * <p>Promises: prices in ticks, quantities in lots, both exact; deterministic; one thread; no clock. Orders and levels come from
 * pools, so that the steady state allocates nothing. Orders handed to a listener are valid during the call only.
 */
@NullMarked
package io.tradewind.simulation.matching;

import org.jspecify.annotations.NullMarked;
