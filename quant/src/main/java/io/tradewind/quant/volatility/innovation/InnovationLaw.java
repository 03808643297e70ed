// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

import java.util.function.DoubleUnaryOperator;

/** A law of innovations with mean 0 and variance 1. */
public interface InnovationLaw {

    /** What the shape parameters are, in the order in which they are passed; empty for the normal law. */
    Shape[] shapes();

    /**
     * Natural logarithm of the density.
     *
     * @param z any
     * @param shape one value for each of {@link #shapes}
     * @return minus infinity outside the law's support
     */
    double logDensity(double z, double[] shape);

    /**
     * The logarithm of the density for one shape, with what depends on the shape alone computed once.
     *
     * @param shape one value for each of {@link #shapes}; not kept
     */
    default DoubleUnaryOperator prepared(double[] shape) {
        double[] kept = shape.clone();
        return z -> logDensity(z, kept);
    }

    /** The mean of the absolute value. */
    default double meanAbsolute(double[] shape) {
        DoubleUnaryOperator log = prepared(shape);
        return DensityIntegral.of(z -> StrictMath.exp(log.applyAsDouble(z)) * Math.abs(z), true, true);
    }

    /** The mean of the square where the innovation is below 0, and 0 elsewhere: half for a symmetric law. */
    default double negativeSquare(double[] shape) {
        DoubleUnaryOperator log = prepared(shape);
        return DensityIntegral.of(z -> StrictMath.exp(log.applyAsDouble(z)) * z * z, true, false);
    }

    /**
     * Adds up the log-likelihood of residuals with given variances, and optionally its derivatives.
     *
     * @param residuals in elements {@code from} to {@code to - 1}
     * @param variances in the same elements, each above 0
     * @param shape one value for each of {@link #shapes}
     * @param score receives the derivatives, when it wants them
     * @return the sum of {@code log f(e / sqrt(h))}, without the Jacobian {@code -log(h) / 2}
     */
    default double sum(double[] residuals, double[] variances, int from, int to, double[] shape, Score score) {
        return NumericalScore.sum(this, residuals, variances, from, to, shape, score);
    }
}
