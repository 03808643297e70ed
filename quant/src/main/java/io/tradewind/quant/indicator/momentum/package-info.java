// SPDX-License-Identifier: Apache-2.0
/**
 * Momentum indicators in TA-Lib's conventions: oscillators and rates of change.
 *
 * <p>Reach for it to know how fast and in which direction a series moves. Open
 * {@link io.tradewind.quant.indicator.momentum.RelativeStrengthIndex} and
 * {@link io.tradewind.quant.indicator.momentum.Stochastic} first; names and defaults of TA-Lib stand in
 * {@link io.tradewind.quant.indicator.catalog.TaLibMomentum}.
 *
 * <p>Promises: unstable period 0; a denominator within 1e-14 of zero counts as zero where a class says so; checked against the C
 * source of TA-Lib 0.6 on every bar to 1e-9 absolute or 1e-8 relative. Percentages are 0 to 100.
 */
@NullMarked
package io.tradewind.quant.indicator.momentum;

import org.jspecify.annotations.NullMarked;
