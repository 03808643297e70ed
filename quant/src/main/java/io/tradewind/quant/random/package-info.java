// SPDX-License-Identifier: Apache-2.0
/**
 * Seeded random numbers whose sequence is part of the product, not of the JDK.
 *
 * <p>Reach for it when a result must be repeatable from a seed on any machine and Java version: resampling, synthetic data,
 * simulated latency. Open {@link io.tradewind.quant.random.Xoshiro256} first.
 *
 * <p>Promises: no generator without an explicit seed; the same seed gives the same numbers; one thread per generator, and
 * {@code split} for another.
 */
@NullMarked
package io.tradewind.quant.random;

import org.jspecify.annotations.NullMarked;
