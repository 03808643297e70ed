// SPDX-License-Identifier: Apache-2.0
/**
 * Channels and measures of range in the conventions of pandas-ta 0.3.14b0 and ta 0.11.0.
 *
 * <p>Reach for it when a column must equal that of one of those programs. Open
 * {@link io.tradewind.quant.indicator.band.KeltnerBands} and {@link io.tradewind.quant.indicator.band.RangeAverage} first.
 *
 * <p>Promises: O(1) or amortised O(1) a bar. Flags are 1 or 0, and 0 while the band does not exist, as the programs have them.
 */
@NullMarked
package io.tradewind.quant.indicator.band;

import org.jspecify.annotations.NullMarked;
