// SPDX-License-Identifier: Apache-2.0
/**
 * Moving averages, bands and the parabolic stop: what is drawn over the price.
 *
 * <p>Reach for it when a price has to be smoothed or framed. Open
 * {@link io.tradewind.quant.indicator.average.SimpleMovingAverage} and
 * {@link io.tradewind.quant.indicator.average.MovingAverageType} first; the latter makes any average by its TA-Lib code.
 *
 * <p>Promises: seeds, warm-up and order of operations are those of TA-Lib 0.6 with unstable period 0; O(1) or amortised O(1) an
 * update; results in the unit of the input.
 */
@NullMarked
package io.tradewind.quant.indicator.average;

import org.jspecify.annotations.NullMarked;
