// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

import io.tradewind.quant.distribution.GammaFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The skewed t law of B. E. Hansen, Autoregressive conditional density estimation, International Economic Review 35 (1994), which is
 * {@code skewt} of arch. Shapes: degrees of freedom above 2, and the skew within -1 to 1, 0 for symmetry.
 */
public final class HansenInnovation implements InnovationLaw {
    private static final double LOG_PI = 1.1447298858494002;

    @Override
    public Shape[] shapes() {
        return new Shape[] {Shape.DEGREES_OF_FREEDOM, Shape.HANSEN_SKEW};
    }

    @Override
    public double logDensity(double z, double[] shape) {
        return prepared(shape).applyAsDouble(z);
    }

    @Override
    public DoubleUnaryOperator prepared(double[] shape) {
        double df = shape[0];
        double skew = shape[1];
        if (!(df > 2 && Math.abs(skew) < 1)) {
            return z -> Double.NaN;
        }
        double logC = GammaFunction.logarithm(0.5 * (df + 1))
                - GammaFunction.logarithm(0.5 * df)
                - 0.5 * (LOG_PI + StrictMath.log(df - 2));
        double a = 4 * skew * StrictMath.exp(logC) * (df - 2) / (df - 1);
        double b = Math.sqrt(1 + 3 * skew * skew - a * a);
        double constant = StrictMath.log(b) + logC;
        return z -> {
            double shifted = b * z + a;
            double scaled = shifted / (shifted < 0 ? 1 - skew : 1 + skew);
            return constant - 0.5 * (df + 1) * StrictMath.log1p(scaled * scaled / (df - 2));
        };
    }
}
