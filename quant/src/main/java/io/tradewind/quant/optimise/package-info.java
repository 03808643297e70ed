// SPDX-License-Identifier: Apache-2.0
/**
 * Minima: of functions of a few variables by search, and of one problem with a closed form.
 *
 * <p>Reach for {@link io.tradewind.quant.optimise.Bfgs} when an estimator has no closed form and its function is smooth, with or without
 * bounds; for {@link io.tradewind.quant.optimise.NelderMead} when it is not, for {@link io.tradewind.quant.optimise.GoldenSection} when it
 * has one variable, for {@link io.tradewind.quant.optimise.QuadraticProgram} when it is quadratic under linear constraints, and for {@link
 * io.tradewind.quant.optimise.LiquidationSchedule} when a quantity is to be brought to zero at a cost that grows with speed and a risk
 * that grows with delay. {@link io.tradewind.quant.optimise.NumericalDerivatives} gives the Hessian
 * matrix at a minimum, whence standard errors.
 *
 * <p>Promises: deterministic. A search takes a stated number of steps at the most, promises a local minimum only, and says whether it
 * found one: {@link io.tradewind.quant.optimise.Minimum#orThrow}.
 */
@NullMarked
package io.tradewind.quant.optimise;

import org.jspecify.annotations.NullMarked;
