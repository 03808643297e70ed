// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/** How an ARIMA model is fitted; names and conventions of R's {@code arima}. */
public enum ArimaMethod {
    /** Exact Gaussian maximum likelihood, first start at coefficients of 0. */
    ML,
    /** Exact Gaussian maximum likelihood, first start at the coefficients of {@link #CSS}. */
    CSS_ML,
    /**
     * Least conditional sum of squares: innovations before the first d + D s + p + P s values are taken as 0. One start; the
     * log-likelihood is that of the program, over the n - d - D s differences, and has no AIC.
     */
    CSS
}
