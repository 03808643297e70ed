// SPDX-License-Identifier: Apache-2.0
/**
 * What a request meets before it is carried out: is it a repetition, is it on time, is there room for it.
 *
 * <p>Reach for it on both sides of a venue: a simulated venue judges requests with it, an adapter keeps itself within a venue's limits
 * with it. Open {@link io.tradewind.domain.admission.IdempotencyTable} (one order for one id), {@link
 * io.tradewind.domain.admission.TimestampWindow} with {@link io.tradewind.domain.admission.ReplayGuard} (no old and no repeated
 * request) and {@link io.tradewind.domain.admission.TokenBucket} (how many requests, and when the next). The rules with their numbers
 * are in {@code docs/venue-rules.md}.
 *
 * <p>Promises: one thread; the caller gives the time, in nanoseconds since the epoch, UTC; memory is bounded; the steady state
 * allocates nothing; no step looks at more than a fixed number of entries.
 */
@NullMarked
package io.tradewind.domain.admission;

import org.jspecify.annotations.NullMarked;
