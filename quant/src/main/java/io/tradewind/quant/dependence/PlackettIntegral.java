// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import java.util.function.DoubleUnaryOperator;

/**
 * Distribution functions of elliptical pairs from their slope by the correlation.
 *
 * <p>Source: R. L. Plackett, A reduction formula for normal multivariate integrals, Biometrika 41 (1954): d P / d rho = g(q) / (2 pi
 * sqrt(1 - rho^2)), where q = (x^2 + y^2 - 2 rho x y) / (1 - rho^2) and g is exp(-q / 2) for the normal law and (1 + q / df)^(-df / 2) for
 * Student's. The way begins at the nearer of the two perfect dependences, with rho = sin(angle).
 */
final class PlackettIntegral {
    private static final double ERROR = 1e-13;

    private PlackettIntegral() {}

    /**
     * The probability that neither variable is above its value.
     *
     * @param x quantile of u
     * @param y quantile of v
     * @param decay g above
     */
    static double cumulative(double u, double v, double x, double y, double correlation, DoubleUnaryOperator decay) {
        double angle = StrictMath.asin(correlation);
        DoubleUnaryOperator slope = at -> {
            double cosine = StrictMath.cos(at);
            return decay.applyAsDouble((x * x + y * y - 2 * x * y * StrictMath.sin(at)) / (cosine * cosine));
        };
        if (correlation >= 0) {
            double missing = Quadrature.integrate(slope, angle, Math.PI / 2, ERROR) / (2 * Math.PI);
            return Math.max(0, Math.min(u, v) - missing);
        }
        double gained = Quadrature.integrate(slope, -Math.PI / 2, angle, ERROR) / (2 * Math.PI);
        return Math.max(0, u + v - 1) + gained;
    }
}
