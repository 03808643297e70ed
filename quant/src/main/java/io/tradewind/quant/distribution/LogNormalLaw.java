// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * {@code shift + exp(mu + sigma z)} with z standard normal.
 *
 * @param shift where the law begins
 * @param mu mean of the logarithm of what is above
 * @param sigma its standard deviation, above 0
 */
public record LogNormalLaw(double shift, double mu, double sigma) implements Law {
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

    /** Checks the range. */
    public LogNormalLaw {
        if (sigma <= 0) {
            throw new IllegalArgumentException("sigma must be above 0, got " + sigma);
        }
    }

    @Override
    public double logDensity(double x) {
        if (x <= shift) {
            return Double.NEGATIVE_INFINITY;
        }
        double log = StrictMath.log(x - shift);
        double z = (log - mu) / sigma;
        return -log - StrictMath.log(sigma) - HALF_LOG_TWO_PI - 0.5 * z * z;
    }

    @Override
    public double cumulative(double x) {
        return x <= shift ? 0 : NormalDistribution.cumulative((StrictMath.log(x - shift) - mu) / sigma);
    }

    @Override
    public double quantile(double probability) {
        return shift + StrictMath.exp(mu + sigma * NormalDistribution.quantile(Law.requireInside(probability)));
    }
}
