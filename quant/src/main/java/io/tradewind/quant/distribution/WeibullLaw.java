// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * The law with {@code P(X > x) = exp(-((x - shift) / scale)^shape)}; with shape 1 the exponential one.
 *
 * @param shift where the law begins
 * @param shape above 0
 * @param scale above 0
 */
public record WeibullLaw(double shift, double shape, double scale) implements Law {
    /** Checks the ranges. */
    public WeibullLaw {
        if (shape <= 0 || scale <= 0) {
            throw new IllegalArgumentException("shape and scale must be above 0, got " + shape + " and " + scale);
        }
    }

    @Override
    public double logDensity(double x) {
        if (x <= shift) {
            return Double.NEGATIVE_INFINITY;
        }
        double log = StrictMath.log((x - shift) / scale);
        return StrictMath.log(shape / scale) + (shape - 1) * log - StrictMath.exp(shape * log);
    }

    @Override
    public double cumulative(double x) {
        return x <= shift ? 0 : -StrictMath.expm1(-StrictMath.pow((x - shift) / scale, shape));
    }

    @Override
    public double quantile(double probability) {
        return shift + scale * StrictMath.pow(-StrictMath.log1p(-Law.requireInside(probability)), 1 / shape);
    }
}
