// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import io.tradewind.quant.random.Xoshiro256;

/**
 * The Poisson distribution of counts.
 *
 * @param mean its parameter lambda, above 0 to 500
 */
public record PoissonDistribution(double mean) {
    private static final double MOST_MEAN = 500;

    /** Checks the range. */
    public PoissonDistribution {
        if (!(mean > 0 && mean <= MOST_MEAN)) {
            throw new IllegalArgumentException("the mean of a Poisson distribution must be above 0 to 500, is " + mean);
        }
    }

    /**
     * Probability of a count.
     *
     * @param count any number
     * @return 0 to 1
     */
    public double probability(int count) {
        if (count < 0) {
            return 0;
        }
        return StrictMath.exp(count * StrictMath.log(mean) - mean - GammaFunction.logarithm(count + 1.0));
    }

    /**
     * Probability of at most a count.
     *
     * @param count any number
     * @return 0 to 1
     */
    public double cumulative(int count) {
        return count < 0 ? 0 : GammaFunction.regularisedUpper(count + 1.0, mean);
    }

    /**
     * A random count, by inversion: one uniform draw, summed up from the count 0.
     *
     * @param random where the draw comes from
     * @return 0 or more
     */
    public int sample(Xoshiro256 random) {
        double uniform = random.nextDouble();
        double term = StrictMath.exp(-mean);
        double sum = term;
        int count = 0;
        while (uniform >= sum && (count < mean || sum + term > sum)) {
            count++;
            term *= mean / count;
            sum += term;
        }
        return count;
    }
}
