// SPDX-License-Identifier: Apache-2.0
/**
 * How variables depend on each other apart from their own laws: copulas and rank correlations.
 *
 * <p>Reach for it when returns fall together more often than their correlation says: a Gaussian copula has no tail dependence at all,
 * Student's and Clayton's have. Open {@link io.tradewind.quant.dependence.PairCopula}, {@link
 * io.tradewind.quant.dependence.fit.CopulaFitter} and {@link io.tradewind.quant.dependence.rank.RankCorrelation} first.
 *
 * <p>Promises: deterministic, sampling from a given generator only. Data are columns, one array a variable; pseudo-observations lie
 * strictly between 0 and 1. Conventions are those of R's {@code copula} 1.1-2, deviations of that version are a named option. Bad input
 * is an IllegalArgumentException.
 */
@NullMarked
package io.tradewind.quant.dependence;

import org.jspecify.annotations.NullMarked;
