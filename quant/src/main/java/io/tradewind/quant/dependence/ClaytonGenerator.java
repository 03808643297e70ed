// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.distribution.GammaDistribution;
import io.tradewind.quant.random.Xoshiro256;

/**
 * (1 + t)^(-1 / theta), for negative theta cut off at 0. D. G. Clayton, A model for association in bivariate life tables, Biometrika 65
 * (1978).
 */
record ClaytonGenerator(double theta) implements ArchimedeanGenerator {

    @Override
    public double value(double t) {
        return t <= -1 ? 0 : StrictMath.exp(-StrictMath.log1p(t) / theta);
    }

    @Override
    public double inverse(double u) {
        return StrictMath.expm1(-theta * StrictMath.log(u));
    }

    @Override
    public double logInverseSlope(double u) {
        return StrictMath.log(Math.abs(theta)) - (theta + 1) * StrictMath.log(u);
    }

    @Override
    public double logDerivative(double t, int order) {
        if (t <= -1) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = -(1 / theta + order) * StrictMath.log1p(t);
        for (int k = 0; k < order; k++) {
            sum += StrictMath.log(Math.abs(1 / theta + k));
        }
        return sum;
    }

    @Override
    public double frailty(Xoshiro256 random) {
        return theta > 0 ? new GammaDistribution(1 / theta).sample(random) : Double.NaN;
    }
}
