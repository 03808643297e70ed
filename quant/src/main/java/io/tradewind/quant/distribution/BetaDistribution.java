// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import io.tradewind.quant.random.Xoshiro256;

/** The beta distribution on 0 to 1. */
public final class BetaDistribution {
    private final double alpha;
    private final double beta;
    private final GammaDistribution first;
    private final GammaDistribution second;

    /**
     * A distribution with mean {@code alpha / (alpha + beta)}.
     *
     * @param alpha 0.001 to 1,000
     * @param beta 0.001 to 1,000
     * @throws IllegalArgumentException when a parameter is out of its range
     */
    public BetaDistribution(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
        this.first = new GammaDistribution(alpha);
        this.second = new GammaDistribution(beta);
    }

    /**
     * Probability of a value at most x.
     *
     * @param x any number
     * @return 0 to 1
     */
    public double cumulative(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        return BetaFunction.regularised(x, alpha, beta);
    }

    /**
     * Mean of the distribution.
     *
     * @return 0 to 1
     */
    public double mean() {
        return alpha / (alpha + beta);
    }

    /**
     * Variance of the distribution.
     *
     * @return above 0
     */
    public double variance() {
        double sum = alpha + beta;
        return alpha * beta / (sum * sum * (sum + 1));
    }

    /**
     * A random value: {@code A / (A + B)} of two gamma values.
     *
     * @param random where the draws come from
     * @return 0 to 1
     */
    public double sample(Xoshiro256 random) {
        double a = first.sample(random);
        double b = second.sample(random);
        return a + b == 0 ? mean() : a / (a + b);
    }
}
