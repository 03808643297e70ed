// SPDX-License-Identifier: Apache-2.0
/**
 * Minima of functions of a few variables.
 *
 * <p>Reach for it when an estimator has no closed form. Open {@link io.tradewind.quant.optimise.NelderMead}.
 *
 * <p>Promises: deterministic, no derivative needed, a stated number of evaluations at the most; a local minimum is all that is
 * promised.
 */
@NullMarked
package io.tradewind.quant.optimise;

import org.jspecify.annotations.NullMarked;
