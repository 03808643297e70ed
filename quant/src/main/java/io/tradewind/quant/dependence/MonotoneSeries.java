// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

/**
 * Derivatives of generators as polynomials whose coefficients follow a recursion over the order.
 *
 * <p>Source: M. Hofert, M. Maechler and A. J. McNeil, Likelihood inference for Archimedean copulas in high dimensions under known
 * margins, Journal of Multivariate Analysis 110 (2012).
 */
final class MonotoneSeries {
    private MonotoneSeries() {}

    /**
     * Coefficients of y, y^2, ... (index 0 unused) in the derivative of some order of f y with y' = -y (1 + y) and f' = power f y, signs
     * alternating: each step takes y^k into k y^k + (k - power) y^(k + 1).
     */
    static double[] ofOdds(int order, double power) {
        double[] coefficients = new double[order + 1];
        coefficients[1] = 1;
        for (int step = 1; step < order; step++) {
            for (int k = step; k >= 1; k--) {
                coefficients[k + 1] += (k - power) * coefficients[k];
                coefficients[k] *= k;
            }
        }
        return coefficients;
    }

    /**
     * Coefficients of t^(power k) / t^order in the derivative of exp(-t^power), signs alternating: each step takes t^(power k) into (order
     * - power k) t^(power k) + power t^(power (k + 1)).
     */
    static double[] ofPower(int order, double power) {
        double[] coefficients = new double[order + 1];
        coefficients[0] = 1;
        for (int step = 0; step < order; step++) {
            for (int k = step; k >= 0; k--) {
                coefficients[k + 1] += power * coefficients[k];
                coefficients[k] *= step - power * k;
            }
        }
        return coefficients;
    }

    /** The polynomial at x. */
    static double at(double[] coefficients, double x) {
        double sum = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            sum = sum * x + coefficients[k];
        }
        return sum;
    }
}
