// SPDX-License-Identifier: Apache-2.0
/**
 * When the condition of a waiting order holds: stops, if-touched orders, trailing stops and time stops.
 *
 * <p>Reach for it wherever a simulated venue keeps orders that wait; the matching engine, the bar venue and the book venue share
 * it. Open {@link io.tradewind.simulation.trigger.TriggerCondition} first (which way a price has to come, and whether it is
 * there), then {@link io.tradewind.simulation.trigger.TrailingDistance} (where a trailing stop stands) and {@link
 * io.tradewind.simulation.trigger.TriggerPrices} (which price an order watches).
 *
 * <p>Promises: prices in ticks, times in nanoseconds since the epoch; pure functions of their arguments; nothing is allocated; a
 * price that is not known never makes a condition hold.
 */
@NullMarked
package io.tradewind.simulation.trigger;

import org.jspecify.annotations.NullMarked;
