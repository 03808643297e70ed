// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

/**
 * The tables behind the p-values of R's tseries 0.10 {@code adf.test} and {@code pp.test}.
 *
 * <p>Source: A. Banerjee, J. Dolado, J. W. Galbraith and D. F. Hendry, Cointegration, error correction, and the econometric analysis of
 * non-stationary data (1993), tables 4.1 and 4.2, page 103, the case with an intercept and a trend. A column is a p-value, a row a size.
 */
final class TseriesTables {
    private static final double[] SIZES = {25, 50, 100, 250, 500, 100_000};
    private static final double[] PROBABILITIES = {0.01, 0.025, 0.05, 0.1, 0.9, 0.95, 0.975, 0.99};

    private static final double[][] T_STATISTIC = {
        {-4.38, -4.15, -4.04, -3.99, -3.98, -3.96},
        {-3.95, -3.8, -3.73, -3.69, -3.68, -3.66},
        {-3.6, -3.5, -3.45, -3.43, -3.42, -3.41},
        {-3.24, -3.18, -3.15, -3.13, -3.13, -3.12},
        {-1.14, -1.19, -1.22, -1.23, -1.24, -1.25},
        {-0.8, -0.87, -0.9, -0.92, -0.93, -0.94},
        {-0.5, -0.58, -0.62, -0.64, -0.65, -0.66},
        {-0.15, -0.24, -0.28, -0.31, -0.32, -0.33}
    };

    private static final double[][] COEFFICIENT = {
        {-22.5, -25.7, -27.4, -28.4, -28.9, -29.5},
        {-19.9, -22.4, -23.6, -24.4, -24.8, -25.1},
        {-17.9, -19.8, -20.7, -21.3, -21.5, -21.8},
        {-15.6, -16.8, -17.5, -18, -18.1, -18.3},
        {-3.66, -3.71, -3.74, -3.75, -3.76, -3.77},
        {-2.51, -2.6, -2.62, -2.64, -2.65, -2.66},
        {-1.53, -1.66, -1.73, -1.78, -1.78, -1.79},
        {-0.43, -0.65, -0.75, -0.82, -0.84, -0.87}
    };

    private TseriesTables() {}

    /** p-value of a t-statistic of the level against stationarity. */
    static double ofT(double statistic, int size) {
        return TabulatedP.interpolate(TabulatedP.rowAt(SIZES, T_STATISTIC, size), PROBABILITIES, statistic);
    }

    /** p-value of a normalised coefficient of the level against stationarity. */
    static double ofCoefficient(double statistic, int size) {
        return TabulatedP.interpolate(TabulatedP.rowAt(SIZES, COEFFICIENT, size), PROBABILITIES, statistic);
    }
}
