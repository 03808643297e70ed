// SPDX-License-Identifier: Apache-2.0
/**
 * Conditional variance of one series: GARCH, GJR and EGARCH with zero, constant or ARMA mean, and innovations of several laws.
 *
 * <p>Reach for it when the variance of tomorrow's return is wanted, or residuals free of volatility clustering. Open {@link
 * io.tradewind.quant.volatility.GarchModel} first, which says what is estimated and by which program's conventions ({@link
 * io.tradewind.quant.volatility.GarchConventions}), then {@link io.tradewind.quant.volatility.GarchFitter} and {@link
 * io.tradewind.quant.volatility.GarchFit}; {@link io.tradewind.quant.volatility.GarchPath} filters with given parameters. Several series
 * are in {@code volatility.multivariate}.
 *
 * <p>Promises: pure and deterministic, one thread. Returns and variances are in the caller's unit: percent give squared percent. A
 * fit that did not converge is thrown as {@link io.tradewind.quant.optimise.NotConvergedException}, never returned.
 */
@NullMarked
package io.tradewind.quant.volatility;

import org.jspecify.annotations.NullMarked;
