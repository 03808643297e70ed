// SPDX-License-Identifier: Apache-2.0
/**
 * Volume indicators in the conventions of pandas-ta 0.3.14b0 and ta 0.11.0.
 *
 * <p>Reach for it when a column must equal that of one of those programs; package {@code flow} has the published formulas and
 * TTR's. Open {@link io.tradewind.quant.indicator.turnover.VolumeIndex} and
 * {@link io.tradewind.quant.indicator.turnover.AveragedVolumeFlow} first.
 *
 * <p>Promises: O(1) a bar; a bar whose volume is not finite starts anew; a ratio whose divisor is 0 has no value unless the class says
 * otherwise.
 */
@NullMarked
package io.tradewind.quant.indicator.turnover;

import org.jspecify.annotations.NullMarked;
