// SPDX-License-Identifier: Apache-2.0
/**
 * Reference cases of copulas: fits, densities, distribution functions, rank correlations.
 *
 * <p>Open {@link io.tradewind.app.eval.dependence.DependenceRunners} for which group is computed by what. The runners call the public API of
 * {@code quant.dependence} with the convention of R {@code copula} 1.1-2, which computed the cases.
 */
@NullMarked
package io.tradewind.app.eval.dependence;

import org.jspecify.annotations.NullMarked;
