// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.sample;

import io.tradewind.quant.distribution.ChiSquareDistribution;
import io.tradewind.quant.inference.Samples;

/**
 * The test of Jarque and Bera: null hypothesis a normal law, by skewness and kurtosis.
 *
 * <p>Source: C. M. Jarque and A. K. Bera, A test for normality of observations and regression residuals, International Statistical Review 55
 * (1987): {@code n / 6 (skewness^2 + (kurtosis - 3)^2 / 4)} with moments of divisor n, chi-square with 2 degrees of freedom in the limit. In
 * small samples it rejects too seldom. References: statsmodels 0.13 {@code jarque_bera}, scipy 1.10, tseries 0.10 {@code jarque.bera.test}.
 *
 * @param statistic 0 or more
 * @param p by the limit law
 * @param skewness with divisor n
 * @param kurtosis with divisor n, 3 for a normal law
 */
public record JarqueBera(double statistic, double p, double skewness, double kurtosis) {
    /**
     * Tests a sample.
     *
     * @param sample finite values that are not all alike, at least 2
     * @return statistic and p
     * @throws IllegalArgumentException when the sample is small, constant or not finite
     */
    public static JarqueBera of(double[] sample) {
        Samples.requireVariation("sample", Samples.requireFinite("sample", sample, 2));
        Moments moments = Moments.of(sample);
        double skewness = moments.skewness(Moments.Convention.BIASED);
        double excess = moments.excessKurtosis(Moments.Convention.BIASED);
        if (!Double.isFinite(skewness) || !Double.isFinite(excess)) {
            throw new IllegalArgumentException(
                    "the moments of the sample leave the range of numbers: its variance is " + moments.second());
        }
        double statistic = sample.length / 6.0 * (skewness * skewness + excess * excess / 4);
        return new JarqueBera(statistic, new ChiSquareDistribution(2).survival(statistic), skewness, excess + 3);
    }
}
