// SPDX-License-Identifier: Apache-2.0
/**
 * Oscillators of momentum in the conventions of pandas-ta 0.3.14b0 and ta 0.11.0.
 *
 * <p>Reach for it when a column must equal that of one of those programs. Open
 * {@link io.tradewind.quant.indicator.strength.TrueStrength} and {@link io.tradewind.quant.indicator.strength.SchaffCycle} first.
 *
 * <p>Promises: O(1) or amortised O(1) a bar; a ratio whose divisor is 0 has no value unless the class says otherwise; values that the
 * programs take from the whole series (means of the future) are not made.
 */
@NullMarked
package io.tradewind.quant.indicator.strength;

import org.jspecify.annotations.NullMarked;
