// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * The law with density {@code t^(shape - 1) exp(-t) / (Gamma(shape) scale)} at {@code t = (x - shift) / scale}.
 *
 * <p>The quantile starts from the approximation of Wilson and Hilferty (1931) and takes Newton steps on the distribution function,
 * kept inside an interval that holds the root.
 *
 * @param shift where the law begins
 * @param shape above 0
 * @param scale above 0
 */
public record GammaLaw(double shift, double shape, double scale) implements Law {
    private static final int MOST_STEPS = 100;
    private static final double PRECISION = 1e-12;

    /** Checks the ranges. */
    public GammaLaw {
        if (shape <= 0 || scale <= 0) {
            throw new IllegalArgumentException("shape and scale must be above 0, got " + shape + " and " + scale);
        }
    }

    @Override
    public double logDensity(double x) {
        if (x <= shift) {
            return Double.NEGATIVE_INFINITY;
        }
        return logDensityOfUnit((x - shift) / scale) - StrictMath.log(scale);
    }

    private double logDensityOfUnit(double t) {
        return (shape - 1) * StrictMath.log(t) - t - GammaFunction.logarithm(shape);
    }

    @Override
    public double cumulative(double x) {
        return x <= shift ? 0 : GammaFunction.regularisedLower(shape, (x - shift) / scale);
    }

    @Override
    public double quantile(double probability) {
        Law.requireInside(probability);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double t = start(probability);
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = GammaFunction.regularisedLower(shape, t) - probability;
            low = excess < 0 ? t : low;
            high = excess < 0 ? high : t;
            double next = inside(t - excess / StrictMath.exp(logDensityOfUnit(t)), low, high);
            if (StrictMath.abs(next - t) <= PRECISION * t) {
                return shift + scale * next;
            }
            t = next;
        }
        return shift + scale * t;
    }

    private static double inside(double t, double low, double high) {
        if (t > low && t < high) {
            return t;
        }
        return high == Double.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
    }

    private double start(double probability) {
        double ninth = 1 / (9 * shape);
        double root = 1 - ninth + NormalDistribution.quantile(probability) * StrictMath.sqrt(ninth);
        double cubed = shape * root * root * root;
        double small = StrictMath.exp((StrictMath.log(probability) + GammaFunction.logarithm(shape + 1)) / shape);
        return StrictMath.max(root > 0.2 ? cubed : small, 1e-280);
    }
}
