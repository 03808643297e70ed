// SPDX-License-Identifier: Apache-2.0
/**
 * Probability distributions: density, distribution function, quantile.
 *
 * <p>Reach for it when a statistic needs a p-value, a critical value or a quantile. Open
 * {@link io.tradewind.quant.distribution.NormalDistribution} first.
 *
 * <p>Promises: pure functions of their arguments, {@code StrictMath} throughout, so the bits are the same on every machine;
 * an argument outside the stated range throws {@link java.lang.IllegalArgumentException}; NaN in gives NaN out.
 */
@NullMarked
package io.tradewind.quant.distribution;

import org.jspecify.annotations.NullMarked;
