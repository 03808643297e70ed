// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.random.Xoshiro256;

/**
 * -log(1 - p exp(-t)) / theta with p = 1 - exp(-theta). M. J. Frank, On the simultaneous associativity of F(x, y) and x + y - F(x, y),
 * Aequationes Mathematicae 19 (1979).
 */
record FrankGenerator(double theta) implements ArchimedeanGenerator {

    /** 1 - p exp(-t), without cancellation. */
    private double rest(double t) {
        return -StrictMath.expm1(-t) + StrictMath.exp(-theta - t);
    }

    @Override
    public double value(double t) {
        return -StrictMath.log(rest(t)) / theta;
    }

    @Override
    public double inverse(double u) {
        double missing = StrictMath.exp(-theta * u) * StrictMath.expm1(-theta * (1 - u)) / StrictMath.expm1(-theta);
        return theta > 0 && missing < 0.5
                ? -StrictMath.log1p(-missing)
                : -StrictMath.log(StrictMath.expm1(-theta * u) / StrictMath.expm1(-theta));
    }

    @Override
    public double logInverseSlope(double u) {
        return StrictMath.log(Math.abs(theta)) - StrictMath.log(Math.abs(StrictMath.expm1(theta * u)));
    }

    @Override
    public double logDerivative(double t, int order) {
        double odds = -StrictMath.expm1(-theta) * StrictMath.exp(-t) / rest(t);
        double polynomial = MonotoneSeries.at(MonotoneSeries.ofOdds(order, 0), odds);
        return StrictMath.log(Math.abs(polynomial)) - StrictMath.log(Math.abs(theta));
    }

    /** A logarithmic series law: A. W. Kemp, Efficient generation of logarithmically distributed pseudo-random variables, 1981. */
    @Override
    public double frailty(Xoshiro256 random) {
        if (theta < 0) {
            return Double.NaN;
        }
        double u = Coordinates.uniform(random);
        double v = Coordinates.uniform(random);
        double logQ = StrictMath.log1p(-StrictMath.exp(-theta * v));
        return StrictMath.floor(1 + StrictMath.log(u) / logQ);
    }
}
