// SPDX-License-Identifier: Apache-2.0
/**
 * Statistics of the last n values: spread, line, extremes, sum, and how two series move together.
 *
 * <p>Reach for it when a window has to be described by a number. Open
 * {@link io.tradewind.quant.indicator.statistic.LinearRegression} and
 * {@link io.tradewind.quant.indicator.statistic.StandardDeviation} first.
 *
 * <p>Promises: divisor n (not n - 1), zero tests at 1e-14 and the order of sums are those of TA-Lib 0.6; a spread of 0 gives 0, never
 * NaN.
 */
@NullMarked
package io.tradewind.quant.indicator.statistic;

import org.jspecify.annotations.NullMarked;
