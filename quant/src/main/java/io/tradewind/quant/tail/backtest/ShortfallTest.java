// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail.backtest;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.performance.SampleMoments;

/**
 * Whether losses beyond the value at risk are deeper on average than the expected shortfall said.
 *
 * <p>Source: A. McNeil and R. Frey, Estimation of tail-related risk measures for heteroscedastic financial time series, Journal of
 * Empirical Finance 7 (2000), with a normal law for the mean in place of their bootstrap, as in rugarch 1.5.1 {@code ESTest}.
 *
 * @param exceedances number of returns below their value at risk
 * @param meanExcess mean of expected shortfall less return on these days, above 0 when losses were deeper
 * @param pValue probability of a larger mean in a correct model, one-sided
 */
public record ShortfallTest(int exceedances, double meanExcess, double pValue) {
    /** Fewest exceedances that are tested. */
    public static final int LEAST_EXCEEDANCES = 2;

    /**
     * Tests forecasts.
     *
     * @param returns finite
     * @param valuesAtRisk as many, finite
     * @param expectedShortfalls as many, finite
     * @return the test
     * @throws IllegalArgumentException when the lengths differ, there are fewer than two exceedances, or all excesses are alike
     */
    public static ShortfallTest of(double[] returns, double[] valuesAtRisk, double[] expectedShortfalls) {
        int[] at = Exceedances.of(returns, valuesAtRisk).indices();
        Samples.requireFinite("expectedShortfalls", expectedShortfalls, 1);
        if (expectedShortfalls.length != returns.length || at.length < LEAST_EXCEEDANCES) {
            throw new IllegalArgumentException("a test of shortfalls needs one for each of " + returns.length
                    + " returns and " + LEAST_EXCEEDANCES + " exceedances, got " + expectedShortfalls.length + " and "
                    + at.length);
        }
        double[] excess = new double[at.length];
        for (int i = 0; i < excess.length; i++) {
            excess[i] = expectedShortfalls[at[i]] - returns[at[i]];
        }
        Samples.requireVariation("excess losses", excess);
        double mean = SampleMoments.mean(excess);
        double error = SampleMoments.standardDeviation(excess, 0) / Math.sqrt(excess.length - 1.0);
        return new ShortfallTest(at.length, mean, NormalDistribution.survival(mean / error));
    }
}
