// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * The standard normal distribution.
 *
 * <p>The distribution function keeps its relative accuracy in the lower tail; use
 * {@link #survival} for the upper one. The quantile starts from Abramowitz and Stegun 26.2.23 (error below 4.5e-4) and takes
 * Halley steps on the distribution function, so both agree to rounding.
 */
public final class NormalDistribution {

    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;
    private static final int HALLEY_STEPS = 3;

    private NormalDistribution() {}

    /** Probability density at x. */
    public static double density(double x) {
        return INVERSE_SQRT_TWO_PI * StrictMath.exp(-0.5 * x * x);
    }

    /** Probability of a value at most x. */
    public static double cumulative(double x) {
        return NormalTail.above(-x);
    }

    /** Probability of a value above x, accurate where {@code 1 - cumulative(x)} would cancel. */
    public static double survival(double x) {
        return NormalTail.above(x);
    }

    /**
     * The x with {@code cumulative(x) = probability}; minus infinity at 0, plus infinity at 1.
     *
     * @throws IllegalArgumentException when the probability is below 0 or above 1
     */
    public static double quantile(double probability) {
        if (probability < 0 || probability > 1) {
            throw new IllegalArgumentException("probability must be between 0 and 1, got " + probability);
        }
        if (probability == 0 || probability == 1) {
            return probability == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return probability <= 0.5 ? lowerQuantile(probability) : -lowerQuantile(1 - probability);
    }

    private static double lowerQuantile(double probability) {
        double x = start(probability);
        for (int step = 0; step < HALLEY_STEPS; step++) {
            double newton = (cumulative(x) - probability) / density(x);
            x -= newton / (1 + 0.5 * x * newton);
        }
        return x;
    }

    private static double start(double probability) {
        double t = StrictMath.sqrt(-2 * StrictMath.log(probability));
        double numerator = 2.515517 + t * (0.802853 + t * 0.010328);
        double denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return numerator / denominator - t;
    }
}
