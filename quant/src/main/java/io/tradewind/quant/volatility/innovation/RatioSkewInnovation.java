// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A symmetric law made skew by scaling its two halves, then brought back to mean 0 and variance 1: {@code snorm}, {@code sstd} and
 * {@code sged} of rugarch and fGarch. Shapes: the skew, above 0 and 1 for symmetry, then those of the symmetric law.
 *
 * <p>Source: C. Fernández and M. F. J. Steel, On Bayesian modeling of fat tails and skewness, Journal of the American Statistical
 * Association 93 (1998), standardised as by P. Lambert and S. Laurent (2001).
 */
public final class RatioSkewInnovation implements InnovationLaw {
    private final InnovationLaw symmetric;

    /** Skews a symmetric law. */
    public RatioSkewInnovation(InnovationLaw symmetric) {
        this.symmetric = symmetric;
    }

    @Override
    public Shape[] shapes() {
        Shape[] inner = symmetric.shapes();
        Shape[] shapes = new Shape[inner.length + 1];
        shapes[0] = Shape.RATIO_SKEW;
        System.arraycopy(inner, 0, shapes, 1, inner.length);
        return shapes;
    }

    @Override
    public double logDensity(double z, double[] shape) {
        return prepared(shape).applyAsDouble(z);
    }

    @Override
    public DoubleUnaryOperator prepared(double[] shape) {
        double skew = shape[0];
        if (!(skew > 0)) {
            return z -> Double.NaN;
        }
        double[] inner = Arrays.copyOfRange(shape, 1, shape.length);
        double first = symmetric.meanAbsolute(inner);
        double mean = first * (skew - 1 / skew);
        double variance = (1 - first * first) * (skew * skew + 1 / (skew * skew)) + 2 * first * first - 1;
        double deviation = Math.sqrt(variance);
        double constant = StrictMath.log(2 * deviation / (skew + 1 / skew));
        DoubleUnaryOperator log = symmetric.prepared(inner);
        return z -> {
            double unscaled = z * deviation + mean;
            return constant + log.applyAsDouble(unscaled < 0 ? unscaled * skew : unscaled / skew);
        };
    }
}
