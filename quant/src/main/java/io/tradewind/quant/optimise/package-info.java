// SPDX-License-Identifier: Apache-2.0
/**
 * Minima: of functions of a few variables by search, and of one problem with a closed form.
 *
 * <p>Reach for {@link io.tradewind.quant.optimise.NelderMead} when an estimator has no closed form, for
 * {@link io.tradewind.quant.optimise.GoldenSection} when it has one variable, and for {@link
 * io.tradewind.quant.optimise.LiquidationSchedule} when a quantity is to be brought to zero at a cost that grows with speed and a
 * risk that grows with delay.
 *
 * <p>Promises: deterministic. The search needs no derivative, takes a stated number of evaluations at the most, and promises a
 * local minimum only.
 */
@NullMarked
package io.tradewind.quant.optimise;

import org.jspecify.annotations.NullMarked;
