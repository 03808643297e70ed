// SPDX-License-Identifier: Apache-2.0
/**
 * How long messages take between the core and a venue.
 *
 * <p>Open {@link io.tradewind.simulation.latency.LatencySpec} (the models and the profiles), {@link
 * io.tradewind.simulation.latency.LatencyShape} (jitter, rare long ones, bounds) and {@link
 * io.tradewind.simulation.latency.LatencyModel} (the port); figures and sources are in {@code docs/venue-models.md}. A venue has one model for orders on their way in and one for answers
 * on their way out; that messages of one connection keep their order is the venue's business, not the model's.
 *
 * <p>Promises: nanoseconds, never negative; the same seed gives the same latencies; nothing is allocated by a draw.
 */
@NullMarked
package io.tradewind.simulation.latency;

import org.jspecify.annotations.NullMarked;
