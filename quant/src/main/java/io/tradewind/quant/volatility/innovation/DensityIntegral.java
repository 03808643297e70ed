// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals over half-lines by the trapezoid rule after the double exponential substitution of H. Takahasi and M. Mori, Double
 * exponential formulas for numerical integration, Publications of RIMS 9 (1974), for integrands that are smooth but for a kink at 0.
 */
final class DensityIntegral {
    private static final double STEP = 0.03125;
    private static final int STEPS = 144;
    private static final double HALF_PI = 1.5707963267948966;

    private DensityIntegral() {}

    static double of(DoubleUnaryOperator integrand, boolean negative, boolean positive) {
        double sum = 0;
        for (int k = -STEPS; k <= STEPS; k++) {
            double s = k * STEP;
            double z = StrictMath.exp(HALF_PI * StrictMath.sinh(s));
            double weight = HALF_PI * StrictMath.cosh(s) * z;
            if (z < 1e150 && z > 1e-150) {
                sum += weight
                        * ((negative ? integrand.applyAsDouble(-z) : 0) + (positive ? integrand.applyAsDouble(z) : 0));
            }
        }
        return sum * STEP;
    }
}
