// SPDX-License-Identifier: Apache-2.0
/**
 * How much of what to hold: weights from means and covariances, and the size of a bet from its edge.
 *
 * <p>Reach for it when capital is to be divided. Open {@link io.tradewind.quant.portfolio.MeanVariance} first (least variance,
 * tangency, long-only with a target), then {@link io.tradewind.quant.portfolio.RiskParity}, {@link
 * io.tradewind.quant.portfolio.HierarchicalRiskParity} and {@link io.tradewind.quant.portfolio.BlackLitterman}; {@link
 * io.tradewind.quant.portfolio.Kelly} and {@link io.tradewind.quant.portfolio.KellySizing} size single bets. Covariances come from
 * {@code quant.correlation}.
 *
 * <p>Promises: weights of a portfolio sum to 1; means, covariances and rates are per period and of one unit; a singular covariance
 * ends in {@link io.tradewind.quant.linear.SingularMatrixException}, never in weights.
 */
@NullMarked
package io.tradewind.quant.portfolio;

import org.jspecify.annotations.NullMarked;
