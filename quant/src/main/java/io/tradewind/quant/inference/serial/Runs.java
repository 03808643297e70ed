// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.serial;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;

/**
 * The runs test: null hypothesis that values at or above a threshold and values below it come in random order.
 *
 * <p>Source: A. Wald and J. Wolfowitz, On a test whether two samples are from the same population, Annals of Mathematical Statistics 11 (1940).
 * References: tseries 0.10 {@code runs.test} without correction, statsmodels 0.13 {@code runstest_1samp} with and without: below 50 values
 * the corrected distance from the mean is less by a half.
 *
 * @param runs stretches of values on one side
 * @param z standard normal under the null; negative for fewer runs than expected
 * @param p two-sided
 */
public record Runs(int runs, double z, double p) {
    private static final int CORRECTED_BELOW = 50;

    /**
     * Tests a series.
     *
     * @param series finite values on both sides of the threshold
     * @param threshold mean, median or any other
     * @param corrected whether fewer than 50 values are corrected for continuity
     * @return number of runs, z and p
     * @throws IllegalArgumentException when all values are on one side or one is not finite
     */
    public static Runs of(double[] series, double threshold, boolean corrected) {
        Samples.requireFinite("series", series, 3);
        int runs = 1;
        double above = 0;
        for (int i = 0; i < series.length; i++) {
            above += series[i] >= threshold ? 1 : 0;
            runs += i > 0 && series[i] >= threshold != series[i - 1] >= threshold ? 1 : 0;
        }
        double n = series.length;
        double below = n - above;
        if (above == 0 || below == 0) {
            throw new IllegalArgumentException("series must have values on both sides of the threshold " + threshold);
        }
        double twice = 2 * above * below;
        double variance = twice * (twice - n) / (n * n) / (n - 1);
        double distance = runs - (twice / n + 1);
        double used = corrected && n < CORRECTED_BELOW ? corrected(distance) : distance;
        double z = used / Math.sqrt(variance);
        return new Runs(runs, z, 2 * NormalDistribution.survival(Math.abs(z)));
    }

    /** As statsmodels has it: a distance below a half goes up, also a positive one. */
    private static double corrected(double distance) {
        if (distance == 0.5) {
            return 0;
        }
        return distance > 0.5 ? distance - 0.5 : distance + 0.5;
    }
}
