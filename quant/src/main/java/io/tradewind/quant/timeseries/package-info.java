// SPDX-License-Identifier: Apache-2.0
/**
 * Models of one series over time: ARIMA with and without seasons, the choice of its orders, and exponential smoothing.
 *
 * <p>Reach for it to forecast the level of a series, to whiten it before a volatility model, or to see whether it can be forecast at
 * all. Open {@link io.tradewind.quant.timeseries.Arima} first, then {@link io.tradewind.quant.timeseries.AutoArima} and {@link
 * io.tradewind.quant.timeseries.smoothing.HoltWinters}; {@link io.tradewind.quant.timeseries.ResidualChecks} says what a model left behind.
 *
 * <p>Promises: deterministic; arrays in, immutable results out; conventions are those of R 4.2.2 {@code stats} and {@code forecast}
 * 8.20, named where they differ from a textbook. Bad input is an IllegalArgumentException; a search that did not converge throws
 * {@link io.tradewind.quant.optimise.NotConvergedException}.
 */
@NullMarked
package io.tradewind.quant.timeseries;

import org.jspecify.annotations.NullMarked;
