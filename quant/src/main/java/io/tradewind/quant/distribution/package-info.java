// SPDX-License-Identifier: Apache-2.0
/**
 * Probability distributions: density, distribution function, quantile, random values, and the functions behind them.
 *
 * <p>Reach for it when a statistic needs a p-value, a critical value or a quantile, or a model draws from a named law. Open
 * {@link io.tradewind.quant.distribution.NormalDistribution} first, then {@link
 * io.tradewind.quant.distribution.StudentT}, {@link io.tradewind.quant.distribution.ChiSquareDistribution}, {@link io.tradewind.quant.distribution.BetaDistribution} and {@link
 * io.tradewind.quant.distribution.PoissonDistribution}; {@link io.tradewind.quant.distribution.GammaFunction} and {@link
 * io.tradewind.quant.distribution.BetaFunction} are what these rest on. Laws with
 * parameters that are fitted to data are {@link io.tradewind.quant.distribution.Law}s.
 *
 * <p>Promises: pure functions of their arguments, {@code StrictMath} throughout, so the bits are the same on every machine;
 * an argument outside the stated range throws {@link java.lang.IllegalArgumentException}; NaN in gives NaN out.
 */
@NullMarked
package io.tradewind.quant.distribution;

import org.jspecify.annotations.NullMarked;
