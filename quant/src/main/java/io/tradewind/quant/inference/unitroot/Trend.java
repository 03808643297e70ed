// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

/** Deterministic terms of a regression, as powers of time 1, 2, 3, .... */
public enum Trend {
    /** No term; statsmodels {@code "n"}, urca {@code "none"}. */
    NONE,
    /** An intercept; statsmodels {@code "c"}, urca {@code "drift"}. */
    CONSTANT,
    /** An intercept and a line; statsmodels {@code "ct"}, urca {@code "trend"}. */
    LINEAR,
    /** An intercept, a line and its square; statsmodels {@code "ctt"}. */
    QUADRATIC;

    /**
     * Number of terms.
     *
     * @return 0 to 3
     */
    public int terms() {
        return ordinal();
    }
}
