// SPDX-License-Identifier: Apache-2.0
/**
 * What trading costs and what trades and quotes reveal: price impact, schedules and their benchmarks, spread and impact estimators,
 * features of an order book, the toxicity of order flow, volatility from ranges.
 *
 * <p>Reach for it when an order is to be split, a fill to be judged, or market data to be summed up in a number. Open {@link
 * io.tradewind.quant.execution.ImpactModels} and {@link io.tradewind.quant.execution.ScheduleFigures} for orders, {@link
 * io.tradewind.quant.execution.TradeFlow} and {@link io.tradewind.quant.execution.Vpin} for trades, {@link
 * io.tradewind.quant.execution.BookFeatures} for quotes, {@link io.tradewind.quant.execution.RangeVolatility} for bars. The optimal
 * schedule under risk is {@link io.tradewind.quant.optimise.LiquidationSchedule}.
 *
 * <p>Promises: whole arrays in, numbers out; prices, amounts and times of one call have one length and are in time order; amounts are 0
 * or more, sides are +1 (a buyer took) or -1; what is not defined ends in {@link java.lang.IllegalArgumentException} or is documented
 * as NaN.
 */
@NullMarked
package io.tradewind.quant.execution;

import org.jspecify.annotations.NullMarked;
