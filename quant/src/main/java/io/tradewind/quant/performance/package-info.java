// SPDX-License-Identifier: Apache-2.0
/**
 * What a run achieved: returns, risk, drawdowns, trades, and how far the figures can be trusted.
 *
 * <p>Reach for it when an equity curve and a list of trades are to become numbers. Open
 * {@link io.tradewind.quant.performance.PerformanceSummary} for the product's own reports;
 * {@link io.tradewind.quant.performance.BacktestingPyStatistics}, {@link io.tradewind.quant.performance.BacktraderStatistics}, {@link
 * io.tradewind.quant.performance.Empyrical} and {@link io.tradewind.quant.performance.PerformanceAnalytics} reproduce the conventions of
 * other programs; {@link io.tradewind.quant.performance.BacktestOverfitting} says whether a chosen backtest fits noise.
 *
 * <p>Promises: pure functions; arguments are neither kept nor changed; returns are fractions (0.01 = 1 %) unless a name ends
 * in {@code [%]}; times are nanoseconds since the epoch in UTC; a figure that is not defined is NaN, never a stand-in. The
 * formulas stand in docs/quant/performance.md.
 */
@NullMarked
package io.tradewind.quant.performance;

import org.jspecify.annotations.NullMarked;
