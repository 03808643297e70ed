// SPDX-License-Identifier: Apache-2.0
/**
 * The circuit breaker between the core and a venue, and the thread that tells what breakers do.
 *
 * <p>Open {@link io.tradewind.gateway.link.breaker.VenueLinkBreaker} (a venue's port with a breaker before it) and {@link
 * io.tradewind.gateway.link.breaker.BreakerPump} (drains a subscription). What breakers are and do is in {@code docs/breaker.md}.
 *
 * <p>Promises: cancels and questions always pass; a refused request is answered by an event, like every other; the link is for one
 * thread, its breaker for all; time is injected, in nanoseconds.
 */
@NullMarked
package io.tradewind.gateway.link.breaker;

import org.jspecify.annotations.NullMarked;
