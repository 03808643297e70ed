// SPDX-License-Identifier: Apache-2.0
/**
 * Conditional covariance of several series: dynamic conditional correlation and exponentially weighted moments.
 *
 * <p>Reach for it when a portfolio needs tomorrow's covariance matrix, or a correlation that moves. Open {@link
 * io.tradewind.quant.volatility.multivariate.DccFitter} and {@link io.tradewind.quant.volatility.multivariate.DccFit} first; {@link
 * io.tradewind.quant.volatility.multivariate.EwmaCovariance} is the plain alternative with nothing to estimate.
 *
 * <p>Promises: pure and deterministic. Series are columns: {@code series[k][t]}. Every correlation matrix has ones on its diagonal and is
 * positive definite, every covariance matrix positive semidefinite. A fit that did not converge is thrown, never returned.
 */
@NullMarked
package io.tradewind.quant.volatility.multivariate;

import org.jspecify.annotations.NullMarked;
