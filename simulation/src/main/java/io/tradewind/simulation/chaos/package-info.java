// SPDX-License-Identifier: Apache-2.0
/**
 * What goes wrong between a core and a venue: requests and answers that are lost, doubled, late or swapped, a stream that is
 * down, an outage, a slow venue, a clock that is off, a storm of refusals for too many requests.
 *
 * <p>Reach for it to show that a core ends with what the venue has, whatever happens on the way. Open {@link
 * io.tradewind.simulation.chaos.FaultyLink} (the way itself), {@link io.tradewind.simulation.chaos.FaultKind} (what can go wrong)
 * and {@link io.tradewind.simulation.chaos.FaultPlan} (what does, by script or by seed).
 *
 * <p>Promises: one thread; times in nanoseconds of simulated time; the same plan over the same run injects the same faults; with
 * the empty plan every request and every answer passes unchanged, at once and in its order.
 */
@NullMarked
package io.tradewind.simulation.chaos;

import org.jspecify.annotations.NullMarked;
