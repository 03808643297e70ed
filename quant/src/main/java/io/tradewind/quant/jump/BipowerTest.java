// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.jump;

import io.tradewind.quant.distribution.GammaFunction;
import io.tradewind.quant.distribution.NormalDistribution;

/**
 * Whether a sample of returns has jumps: the sum of squares counts them, the sum of products of neighbours does not.
 *
 * <p>Sources: O. E. Barndorff-Nielsen and N. Shephard, Econometrics of testing for jumps in financial economics using bipower variation,
 * Journal of Financial Econometrics 4 (2006); ratio statistic of X. Huang and G. Tauchen (2005) with the tripower quarticity.
 *
 * @param realisedVariance sum of squared returns
 * @param bipowerVariation pi / 2 times the sum of products of neighbouring absolute returns, times n / (n - 1)
 * @param statistic standard normal without jumps; large with
 * @param p probability of a statistic as large without jumps
 */
public record BipowerTest(double realisedVariance, double bipowerVariation, double statistic, double p) {
    private static final int LEAST_RETURNS = 10;
    private static final double THETA = Math.PI * Math.PI / 4 + Math.PI - 5;
    private static final double MOMENT = StrictMath.pow(2, 2.0 / 3)
            * StrictMath.exp(GammaFunction.logarithm(7.0 / 6) - GammaFunction.logarithm(0.5));

    /**
     * Tests returns.
     *
     * @param returns of equal steps, finite, at least 10, not mostly 0
     * @throws IllegalArgumentException when they are too few, not finite, or no two neighbours differ from 0
     */
    public static BipowerTest of(double[] returns) {
        int n = returns.length;
        if (n < LEAST_RETURNS) {
            throw new IllegalArgumentException("at least " + LEAST_RETURNS + " returns are needed, got " + n);
        }
        double squares = 0;
        double products = 0;
        double quarticity = 0;
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(returns[i])) {
                throw new IllegalArgumentException("returns must be finite, return " + i + " is " + returns[i]);
            }
            squares += returns[i] * returns[i];
            products += i > 0 ? Math.abs(returns[i] * returns[i - 1]) : 0;
            quarticity += i > 1 ? StrictMath.pow(Math.abs(returns[i] * returns[i - 1] * returns[i - 2]), 4.0 / 3) : 0;
        }
        double bipower = Math.PI / 2 * products * n / (n - 1);
        if (!(bipower > 0)) {
            throw new IllegalArgumentException("no two neighbouring returns differ from 0");
        }
        double tripower = n * StrictMath.pow(MOMENT, -3) * quarticity * n / (n - 2);
        double deviation = Math.sqrt(THETA / n * Math.max(1, tripower / (bipower * bipower)));
        double statistic = (1 - bipower / squares) / deviation;
        return new BipowerTest(squares, bipower, statistic, NormalDistribution.survival(statistic));
    }

    /** The share of the sum of squares that jumps make; 0 where the bipower variation is larger. */
    public double jumpShare() {
        return Math.max(0, 1 - bipowerVariation / realisedVariance);
    }
}
