// SPDX-License-Identifier: Apache-2.0
/**
 * Copulas fitted to points: by likelihood, or by inversion of a rank correlation, with standard errors that count the ranks.
 *
 * <p>Open {@link io.tradewind.quant.dependence.fit.CopulaFitter} first, then {@link io.tradewind.quant.dependence.fit.CopulaMethod} and
 * {@link io.tradewind.quant.dependence.fit.CopulaConvention}, which says where the reference program departs from the theory.
 *
 * <p>Promises: deterministic; a search that did not converge throws {@link io.tradewind.quant.optimise.NotConvergedException}.
 */
@NullMarked
package io.tradewind.quant.dependence.fit;

import org.jspecify.annotations.NullMarked;
