// SPDX-License-Identifier: Apache-2.0
/**
 * Direction and strength of a trend.
 *
 * <p>Reach for it when a rule asks whether there is a trend, or where it ends. Open
 * {@link io.tradewind.quant.indicator.trend.DirectionalTrend} and {@link io.tradewind.quant.indicator.trend.AverageOscillator}
 * first. Conventions are those of R's TTR 0.24.3 where that program has the function, and the published formula otherwise.
 *
 * <p>Promises: O(1) or amortised O(1) a bar; every value depends on bars up to its own, also where the reference looks ahead:
 * the class then says by how many bars its column is shifted.
 */
@NullMarked
package io.tradewind.quant.indicator.trend;

import org.jspecify.annotations.NullMarked;
