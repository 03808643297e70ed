// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import io.tradewind.quant.random.Xoshiro256;

/**
 * The gamma distribution with scale 1.
 *
 * @param shape 0.001 to 1,000
 */
public record GammaDistribution(double shape) {
    private static final double LEAST_SHAPE = 0.001;
    private static final double MOST_SHAPE = 1_000;

    /** Half the least step of a uniform draw: stands for a draw of 0, whose logarithm does not exist. */
    private static final double LEAST_DRAW = 0x1.0p-54;

    /** Checks the range. */
    public GammaDistribution {
        if (!(shape >= LEAST_SHAPE && shape <= MOST_SHAPE)) {
            throw new IllegalArgumentException(
                    "the shape of a gamma distribution must be within 0.001 to 1000, is " + shape);
        }
    }

    /**
     * Probability of a value at most x.
     *
     * @param x any number
     * @return 0 to 1
     */
    public double cumulative(double x) {
        return x <= 0 ? 0 : GammaFunction.regularisedLower(shape, x);
    }

    /**
     * A random value.
     *
     * <p>Source: G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM Transactions on Mathematical
     * Software 26 (2000); a shape below 1 by their {@code U^(1/shape)}. The number of draws varies.
     *
     * @param random where the draws come from
     * @return 0 or more
     */
    public double sample(Xoshiro256 random) {
        if (shape >= 1) {
            return fromShape(shape, random);
        }
        double base = fromShape(shape + 1, random);
        return base * StrictMath.pow(uniform(random), 1 / shape);
    }

    private static double fromShape(double shape, Xoshiro256 random) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = NormalDistribution.quantile(uniform(random));
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0 && StrictMath.log(uniform(random)) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    private static double uniform(Xoshiro256 random) {
        return StrictMath.max(random.nextDouble(), LEAST_DRAW);
    }
}
