// SPDX-License-Identifier: Apache-2.0
/**
 * Whether limits on losses held: tests of how often, and how bunched together, returns fell below the value at risk.
 *
 * <p>Reach for it when a model of risk has made forecasts that can be compared with what came. Open {@link
 * io.tradewind.quant.tail.backtest.Exceedances} first, then {@link io.tradewind.quant.tail.backtest.CoverageTest} (how often),
 * {@link io.tradewind.quant.tail.backtest.DurationTest} (how bunched) and {@link io.tradewind.quant.tail.backtest.ShortfallTest}
 * (how deep).
 *
 * <p>Promises: returns, values at risk and expected shortfalls have the sign of returns, a loss is negative; an exceedance is a
 * return strictly below its value at risk; p-values are 0 to 1.
 */
@NullMarked
package io.tradewind.quant.tail.backtest;

import org.jspecify.annotations.NullMarked;
