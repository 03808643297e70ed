// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.random.Xoshiro256;

/** exp(-t^(1 / theta)). E. J. Gumbel, Distributions des valeurs extremes en plusieurs dimensions, 1960. */
record GumbelGenerator(double theta) implements ArchimedeanGenerator {

    @Override
    public double value(double t) {
        return StrictMath.exp(-StrictMath.pow(t, 1 / theta));
    }

    @Override
    public double inverse(double u) {
        return StrictMath.pow(-StrictMath.log(u), theta);
    }

    @Override
    public double logInverseSlope(double u) {
        double log = StrictMath.log(u);
        return StrictMath.log(theta) + (theta - 1) * StrictMath.log(-log) - log;
    }

    @Override
    public double logDerivative(double t, int order) {
        double power = 1 / theta;
        double root = StrictMath.pow(t, power);
        double polynomial = MonotoneSeries.at(MonotoneSeries.ofPower(order, power), root);
        return -root - order * StrictMath.log(t) + StrictMath.log(polynomial);
    }

    /** A positive stable law: J. M. Chambers, C. L. Mallows and B. W. Stuck, Journal of the American Statistical Association 71 (1976). */
    @Override
    public double frailty(Xoshiro256 random) {
        if (theta == 1) {
            return 1;
        }
        double power = 1 / theta;
        double angle = Math.PI * Coordinates.uniform(random);
        double waiting = -StrictMath.log(Coordinates.uniform(random));
        double first = StrictMath.sin(power * angle) / StrictMath.pow(StrictMath.sin(angle), theta);
        double second = StrictMath.sin((1 - power) * angle) / waiting;
        return first * StrictMath.pow(second, theta - 1);
    }
}
