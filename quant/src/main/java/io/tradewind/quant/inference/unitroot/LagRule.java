// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

/** How the number of lagged differences of a Dickey-Fuller regression is chosen. */
public enum LagRule {
    /** Exactly the given number. */
    FIXED,
    /** The least Akaike criterion. */
    AIC,
    /** The least Schwarz criterion. */
    BIC,
    /** The most lags whose last one has a t-statistic of at least 1.645 in magnitude. */
    T_STATISTIC
}
