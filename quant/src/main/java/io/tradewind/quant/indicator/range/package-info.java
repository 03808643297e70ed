// SPDX-License-Identifier: Apache-2.0
/**
 * Volatility from the range of bars: true range, and the estimators that use open, high, low and close.
 *
 * <p>Reach for it when a close-to-close deviation wastes information. Open
 * {@link io.tradewind.quant.indicator.range.RangeVolatility} and {@link io.tradewind.quant.indicator.range.TrueRangeAverage} first.
 *
 * <p>Promises: conventions of R's TTR 0.24.3; annualised by a number of bars a year, as fractions, not percent; O(1) a bar.
 */
@NullMarked
package io.tradewind.quant.indicator.range;

import org.jspecify.annotations.NullMarked;
