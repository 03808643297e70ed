// SPDX-License-Identifier: Apache-2.0
/**
 * What is under way between the core and a simulated venue, on a connection where nothing overtakes.
 *
 * <p>Reach for it when a venue has latency. Open {@link io.tradewind.simulation.venue.transit.ArrivalQueue} (requests to the venue)
 * and {@link io.tradewind.simulation.venue.transit.AnswerQueue} (encoded answers to the core).
 *
 * <p>Promises: first in, first out; the time of arrival never falls; requests and answers are copied in; one thread; a queue
 * grows to as many as ever were under way at once, then nothing is allocated.
 */
@NullMarked
package io.tradewind.simulation.venue.transit;

import org.jspecify.annotations.NullMarked;
