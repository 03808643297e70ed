// SPDX-License-Identifier: Apache-2.0
/**
 * Speed of the circuit breaker: alone, contended by up to 256 threads, padded and not, and beside listeners that throw or hang.
 *
 * <p>Open {@link io.tradewind.benchmarks.breaker.BreakerCase}. Figures and their command are in {@code docs/performance/breaker.md}.
 */
@NullMarked
package io.tradewind.benchmarks.breaker;

import org.jspecify.annotations.NullMarked;
