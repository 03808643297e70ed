// SPDX-License-Identifier: Apache-2.0
/**
 * Oscillators: where the price stands within its recent range, and how fast it moves.
 *
 * <p>Reach for it when a rule asks for overbought, oversold or momentum. Open
 * {@link io.tradewind.quant.indicator.oscillator.StrengthIndex} and
 * {@link io.tradewind.quant.indicator.oscillator.StochasticOscillator} first. Conventions, and so scales, are those of R's TTR
 * 0.24.3 where that program has the function; TA-Lib's are in {@code momentum}.
 *
 * <p>Promises: O(1) or amortised O(1) a bar unless the class says otherwise; 0/0 on flat bars is NaN where the reference has it so.
 */
@NullMarked
package io.tradewind.quant.indicator.oscillator;

import org.jspecify.annotations.NullMarked;
