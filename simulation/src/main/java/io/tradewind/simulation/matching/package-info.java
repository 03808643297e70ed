// SPDX-License-Identifier: Apache-2.0
/**
 * Price-time priority matching over many accounts: who rests where, who trades with whom, what waits for a price, a time or another
 * order.
 *
 * <p>Reach for it when orders meet each other: scripts, order-by-order simulation, tests of venue rules. Open
 * {@link io.tradewind.simulation.matching.MatchingEngine} first (a command's path), then
 * {@link io.tradewind.simulation.matching.Matcher} (who trades), {@link io.tradewind.simulation.matching.MatchBook} (who rests),
 * {@link io.tradewind.simulation.matching.WaitingOrders} (what triggers next) and
 * {@link io.tradewind.simulation.matching.Contingencies} (groups and children). The levels of a side, the filters and what is known of
 * accounts stand in packages of their own below. The rules are in {@code docs/match.md}.
 *
 * <p>Promises: prices in ticks, quantities in lots, both exact; deterministic; one thread; no clock but the times told. The state can
 * be written and taken over by another engine. Orders, levels and terms come from pools, so that the steady state allocates nothing;
 * what is remembered for good (ids, groups) grows. Orders handed to a listener are valid during the call only.
 */
@NullMarked
package io.tradewind.simulation.matching;

import org.jspecify.annotations.NullMarked;
