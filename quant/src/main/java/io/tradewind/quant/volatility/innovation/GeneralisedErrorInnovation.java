// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

import io.tradewind.quant.distribution.GammaFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The generalised error law scaled to variance 1 (D. B. Nelson, Conditional heteroskedasticity in asset returns, Econometrica 59, 1991),
 * as {@code ged} of rugarch, fGarch and arch. Its shape is the exponent, above 0: 2 for the normal, 1 for the Laplace law.
 */
public final class GeneralisedErrorInnovation implements InnovationLaw {
    private static final double LOG_TWO = 0.6931471805599453;

    @Override
    public Shape[] shapes() {
        return new Shape[] {Shape.EXPONENT};
    }

    @Override
    public double logDensity(double z, double[] shape) {
        return prepared(shape).applyAsDouble(z);
    }

    @Override
    public DoubleUnaryOperator prepared(double[] shape) {
        double exponent = shape[0];
        if (!(exponent > 0)) {
            return z -> Double.NaN;
        }
        double first = GammaFunction.logarithm(1 / exponent);
        double scale = logScale(exponent, first);
        double inverse = StrictMath.exp(-scale);
        double constant = StrictMath.log(exponent) - scale - (1 + 1 / exponent) * LOG_TWO - first;
        return z -> constant - 0.5 * StrictMath.pow(Math.abs(z) * inverse, exponent);
    }

    private static double logScale(double exponent, double first) {
        return 0.5 * (-2 / exponent * LOG_TWO + first - GammaFunction.logarithm(3 / exponent));
    }

    @Override
    public double meanAbsolute(double[] shape) {
        double exponent = shape[0];
        double first = GammaFunction.logarithm(1 / exponent);
        double second = GammaFunction.logarithm(2 / exponent);
        return StrictMath.exp(logScale(exponent, first) + LOG_TWO / exponent + second - first);
    }

    @Override
    public double negativeSquare(double[] shape) {
        return 0.5;
    }
}
