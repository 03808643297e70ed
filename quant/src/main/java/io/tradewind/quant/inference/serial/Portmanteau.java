// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.serial;

import io.tradewind.quant.distribution.ChiSquareDistribution;
import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.inference.Samples;
import java.util.ArrayList;
import java.util.List;

/**
 * The tests of Ljung and Box and of Box and Pierce: null hypothesis no autocorrelation up to a lag.
 *
 * <p>Sources: G. E. P. Ljung and G. E. P. Box, On a measure of lack of fit in time series models, Biometrika 65 (1978),
 * {@code n (n + 2) sum r(k)^2 / (n - k)}; G. E. P. Box and D. A. Pierce, Journal of the American Statistical Association 65 (1970),
 * {@code n sum r(k)^2}. References: statsmodels 0.13 {@code acorr_ljungbox}, R 4.2 {@code Box.test}.
 *
 * @param lag autocorrelations counted
 * @param degreesOfFreedom the lag less the parameters fitted before; may be 0 or less, then both p are NaN
 * @param ljungBox statistic
 * @param ljungBoxP its p-value
 * @param boxPierce statistic
 * @param boxPierceP its p-value
 */
public record Portmanteau(
        int lag, int degreesOfFreedom, double ljungBox, double ljungBoxP, double boxPierce, double boxPierceP) {

    /**
     * Tests up to one lag.
     *
     * @param series finite values that are not all alike
     * @param lag 1 to one less than the values
     * @return both tests
     */
    public static Portmanteau of(double[] series, int lag) {
        return of(series, 0, lag).getFirst();
    }

    /**
     * Tests up to each of several lags.
     *
     * @param series finite values that are not all alike
     * @param fittedParameters of the model whose residuals these are, 0 or more
     * @param lags each 1 to one less than the values
     * @return a pair of tests for each lag, in their order
     * @throws IllegalArgumentException when the series is short for a lag, constant or not finite
     */
    public static List<Portmanteau> of(double[] series, int fittedParameters, int... lags) {
        Samples.requireVariation("series", Samples.requireFinite("series", series, 2));
        Samples.requireRange("fittedParameters", fittedParameters, 0, Integer.MAX_VALUE);
        int most = 1;
        for (int lag : lags) {
            most = Math.max(most, Samples.requireRange("lag", lag, 1, series.length - 1));
        }
        double[] correlations = Autocorrelation.of(series, most);
        List<Portmanteau> tests = new ArrayList<>();
        for (int lag : lags) {
            tests.add(upTo(correlations, series.length, lag, lag - fittedParameters));
        }
        return tests;
    }

    private static Portmanteau upTo(double[] correlations, double n, int lag, int degreesOfFreedom) {
        double weighted = 0;
        double plain = 0;
        for (int k = 1; k <= lag; k++) {
            double square = correlations[k - 1] * correlations[k - 1];
            weighted += square / (n - k);
            plain += square;
        }
        double ljungBox = n * (n + 2) * weighted;
        double boxPierce = n * plain;
        return new Portmanteau(
                lag,
                degreesOfFreedom,
                ljungBox,
                p(ljungBox, degreesOfFreedom),
                boxPierce,
                p(boxPierce, degreesOfFreedom));
    }

    private static double p(double statistic, int degreesOfFreedom) {
        return degreesOfFreedom < 1 ? Double.NaN : new ChiSquareDistribution(degreesOfFreedom).survival(statistic);
    }
}
