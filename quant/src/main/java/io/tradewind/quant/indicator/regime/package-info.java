// SPDX-License-Identifier: Apache-2.0
/**
 * Trend indicators in the conventions of pandas-ta 0.3.14b0 and ta 0.11.0: how strong a trend is, and on which side.
 *
 * <p>Reach for it when a column must equal that of one of those programs. Open
 * {@link io.tradewind.quant.indicator.regime.TrailingBand} and {@link io.tradewind.quant.indicator.regime.ChoppinessRatio} first.
 *
 * <p>Promises: O(1) or amortised O(1) a bar; a ratio whose divisor is 0 has no value unless the class says otherwise.
 */
@NullMarked
package io.tradewind.quant.indicator.regime;

import org.jspecify.annotations.NullMarked;
