// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.distribution.GammaFunction;
import io.tradewind.quant.random.Xoshiro256;

/** 1 - (1 - exp(-t))^(1 / theta). H. Joe, Parametric families of multivariate distributions with given margins, 1993. */
record JoeGenerator(double theta) implements ArchimedeanGenerator {
    private static final double LARGEST = 0x1.0p52;

    @Override
    public double value(double t) {
        return -StrictMath.expm1(StrictMath.log(-StrictMath.expm1(-t)) / theta);
    }

    private double power(double u) {
        return StrictMath.exp(theta * StrictMath.log1p(-u));
    }

    @Override
    public double inverse(double u) {
        return -StrictMath.log1p(-power(u));
    }

    @Override
    public double logInverseSlope(double u) {
        return StrictMath.log(theta) + (theta - 1) * StrictMath.log1p(-u) - StrictMath.log1p(-power(u));
    }

    @Override
    public double logDerivative(double t, int order) {
        double rest = -StrictMath.expm1(-t);
        double odds = StrictMath.exp(-t) / rest;
        double polynomial = MonotoneSeries.at(MonotoneSeries.ofOdds(order, 1 / theta), odds);
        return StrictMath.log(rest) / theta + StrictMath.log(polynomial) - StrictMath.log(theta);
    }

    /** Sibuya's law: M. Hofert, Efficiently sampling nested Archimedean copulas, Computational Statistics and Data Analysis 55 (2011). */
    @Override
    public double frailty(Xoshiro256 random) {
        double power = 1 / theta;
        double u = Coordinates.uniform(random);
        if (u <= power) {
            return 1;
        }
        double logGamma = GammaFunction.logarithm(1 - power);
        double x = StrictMath.exp(-theta * (StrictMath.log1p(-u) + logGamma));
        double floor = StrictMath.floor(x);
        if (x > LARGEST) {
            return floor;
        }
        double tail = StrictMath.exp(
                GammaFunction.logarithm(floor + 1 - power) - GammaFunction.logarithm(floor + 1) - logGamma);
        return 1 - u < tail ? StrictMath.ceil(x) : floor;
    }
}
