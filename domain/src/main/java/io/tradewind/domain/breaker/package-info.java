// SPDX-License-Identifier: Apache-2.0
/**
 * Circuit breakers: a dependency that fails is left alone for a while, then tried with a few probes.
 *
 * <p>Reach for it before every call of something outside: venue, data provider, database, channel. Open {@link
 * io.tradewind.domain.breaker.CircuitBreaker} (one dependency), {@link io.tradewind.domain.breaker.BreakerGroup} (all of them, and the
 * global state that follows from them) and {@link io.tradewind.domain.breaker.BreakerSettings} (the numbers). States, formulas and every
 * decision with its reason are in {@code docs/breaker.md}.
 *
 * <p>Promises: every method may be called from any thread; no method waits or locks, and acquiring and recording allocate nothing; time
 * is injected, monotonic, in nanoseconds of any origin; a rejection is a value ({@link io.tradewind.domain.breaker.Permit}) or a {@link
 * io.tradewind.domain.breaker.BreakerException}; what listeners do never reaches a caller.
 */
@NullMarked
package io.tradewind.domain.breaker;

import org.jspecify.annotations.NullMarked;
