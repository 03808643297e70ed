// SPDX-License-Identifier: Apache-2.0
/**
 * A venue's front desk: what an order meets before the book does.
 *
 * <p>Reach for it to put a real venue's rules before any simulated one: rate limits, timestamp window, idempotency, trading status and
 * filters. Open {@link io.tradewind.simulation.door.FrontDesk} (the rules, in the order in which they are asked), {@link
 * io.tradewind.simulation.door.VenueDoor} (the desk as a port before a port), {@link io.tradewind.simulation.door.OrderScreen} (the desk
 * for a venue that asks when an order arrives) and {@link io.tradewind.simulation.door.VenueRules} (the numbers). Every rule with an
 * example is in {@code docs/venue-rules.md}.
 *
 * <p>Promises: refusals are events, never return values or exceptions; the venue's clock is injected; filters are exact in decimals; with
 * {@link io.tradewind.simulation.door.VenueRules#NONE} everything passes untouched; one thread; nothing is allocated in the steady
 * state.
 */
@NullMarked
package io.tradewind.simulation.door;

import org.jspecify.annotations.NullMarked;
