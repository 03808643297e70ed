// SPDX-License-Identifier: Apache-2.0
/**
 * Ranks: correlations by them, and values turned into ranks.
 *
 * <p>Reach for {@link io.tradewind.quant.dependence.rank.RankCorrelation} when outliers or other scales must not count, and for {@link
 * io.tradewind.quant.dependence.rank.PseudoObservations} before a copula is fitted.
 *
 * <p>Promises: ties at their mean rank, tau-b; n log n steps; IllegalArgumentException for constant series and values that are not finite.
 */
@NullMarked
package io.tradewind.quant.dependence.rank;

import org.jspecify.annotations.NullMarked;
