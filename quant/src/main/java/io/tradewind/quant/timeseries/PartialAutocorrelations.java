// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/**
 * One-to-one map of real numbers onto stationary autoregressions: hyperbolic tangents are taken as partial autocorrelations.
 *
 * <p>Source: M. C. Jones, Randomly choosing parameters from the stationarity and invertibility region of autoregressive-moving average
 * models, Applied Statistics 36 (1987); recursion of Durbin and Levinson.
 */
final class PartialAutocorrelations {
    private PartialAutocorrelations() {}

    /** Autoregressive coefficients for unrestricted numbers. */
    static double[] toCoefficients(double[] unrestricted) {
        double[] result = new double[unrestricted.length];
        for (int j = 0; j < result.length; j++) {
            double partial = StrictMath.tanh(unrestricted[j]);
            double[] before = result.clone();
            for (int k = 0; k < j; k++) {
                result[k] = before[k] - partial * before[j - k - 1];
            }
            result[j] = partial;
        }
        return result;
    }

    /** Unrestricted numbers for stationary coefficients; NaN for others. */
    static double[] fromCoefficients(double[] coefficients) {
        double[] partials = coefficients.clone();
        for (int j = partials.length - 1; j > 0; j--) {
            double last = partials[j];
            double[] before = partials.clone();
            for (int k = 0; k < j; k++) {
                partials[k] = (before[k] + last * before[j - k - 1]) / (1 - last * last);
            }
        }
        double[] result = new double[partials.length];
        for (int j = 0; j < result.length; j++) {
            result[j] = 0.5 * StrictMath.log((1 + partials[j]) / (1 - partials[j]));
        }
        return result;
    }
}
