// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

/** The equation of the conditional variance h. */
public enum VarianceForm {
    /**
     * {@code h[t] = omega + sum alpha[j] e[t-j]^2 + sum beta[j] h[t-j]} (T. Bollerslev, Generalized autoregressive conditional
     * heteroskedasticity, Journal of Econometrics 31, 1986).
     */
    GARCH,
    /**
     * As {@link #GARCH} with the sum of all alpha and beta 1, the first beta being what the others leave (R. F. Engle and T. Bollerslev,
     * Modelling the persistence of conditional variances, Econometric Reviews 5, 1986). It has no unconditional variance.
     */
    IGARCH,
    /**
     * As {@link #GARCH} with {@code sum gamma[j] e[t-j]^2} where the residual is below 0 (L. R. Glosten, R. Jagannathan and D. E. Runkle,
     * Journal of Finance 48, 1993).
     */
    GJR,
    /**
     * {@code log h[t] = omega + sum size[j] (|z[t-j]| - c) + sum sign[j] z[t-j] + sum beta[j] log h[t-j]} with {@code z = e / sqrt(h)}
     * (D. B. Nelson, Conditional heteroskedasticity in asset returns, Econometrica 59, 1991). The size coefficients stand where the
     * other forms have alpha, the sign coefficients where GJR has gamma; rugarch names them the other way round.
     */
    EGARCH
}
