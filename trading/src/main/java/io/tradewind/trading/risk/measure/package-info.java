// SPDX-License-Identifier: Apache-2.0
/**
 * What is estimated about instruments and the portfolio: volatility, correlation, tails, each with its method and the time it was made.
 *
 * <p>Open {@link io.tradewind.trading.risk.measure.RiskModel} (from marks to volatilities and correlations) and {@link
 * io.tradewind.trading.risk.measure.PortfolioRisk} (from exposures to the portfolio's figures, and what an order would make of them).
 *
 * <p>Promises: an unknown figure is NaN, never 0; a portfolio that is not empty never has a figure of 0; shorts and inverse contracts
 * count with their absolute exposure; marks are sampled on a grid of UTC, so that the same marks give the same figures; reading
 * allocates nothing; on the core's thread only. Volatilities are annual, risk figures are run-currency units over one day at 99 %.
 */
@NullMarked
package io.tradewind.trading.risk.measure;

import org.jspecify.annotations.NullMarked;
