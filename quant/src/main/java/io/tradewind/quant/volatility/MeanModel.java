// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

/**
 * The equation of the conditional mean.
 *
 * @param constant whether there is one
 * @param ar number of autoregressive coefficients, 0 to 20
 * @param ma number of moving average coefficients, 0 to 20
 */
public record MeanModel(boolean constant, int ar, int ma) {
    /** The most coefficients of either kind. */
    public static final int MOST_LAGS = 20;

    /** Mean 0. */
    public static final MeanModel ZERO = new MeanModel(false, 0, 0);

    /** The same mean always. */
    public static final MeanModel CONSTANT = new MeanModel(true, 0, 0);

    /** Checks the ranges. */
    public MeanModel {
        if (ar < 0 || ar > MOST_LAGS || ma < 0 || ma > MOST_LAGS) {
            throw new IllegalArgumentException(
                    "orders of a mean must be within 0 to " + MOST_LAGS + ", got " + ar + " and " + ma);
        }
    }

    /** A constant and ARMA terms. */
    public static MeanModel arma(int ar, int ma) {
        return new MeanModel(true, ar, ma);
    }

    /** The number of parameters. */
    public int size() {
        return (constant ? 1 : 0) + ar + ma;
    }
}
