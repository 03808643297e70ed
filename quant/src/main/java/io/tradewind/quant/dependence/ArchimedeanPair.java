// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.random.Xoshiro256;

/**
 * An Archimedean copula of two variables; the families of Clayton and Frank allow negative dependence here.
 *
 * <p>Source: R. B. Nelsen, An Introduction to Copulas, 2006, chapter 4. Reference: R {@code copula} 1.1-2.
 */
public final class ArchimedeanPair implements PairCopula {
    private static final double RANK_ERROR = 5e-9;

    private final ArchimedeanFamily family;
    private final double theta;
    private final ArchimedeanGenerator generator;

    /**
     * A copula.
     *
     * @param family with one parameter
     * @param theta in the family's range for two variables
     * @throws IllegalArgumentException when theta is outside
     */
    public ArchimedeanPair(ArchimedeanFamily family, double theta) {
        this.family = family;
        this.theta = family.require(theta, 2);
        this.generator = family.generator(theta);
    }

    /** Its family. */
    public ArchimedeanFamily family() {
        return family;
    }

    /** Its parameter. */
    public double theta() {
        return theta;
    }

    @Override
    public double logDensity(double[] point) {
        double u = Coordinates.requireInside(point[0]);
        double v = Coordinates.requireInside(point[1]);
        return generator.logDerivative(generator.inverse(u) + generator.inverse(v), 2)
                + generator.logInverseSlope(u)
                + generator.logInverseSlope(v);
    }

    @Override
    public double cumulative(double u, double v) {
        return Coordinates.atEdge(u, v)
                ? Coordinates.edge(u, v)
                : generator.value(generator.inverse(u) + generator.inverse(v));
    }

    @Override
    public double conditional(double u, double v) {
        double sum = generator.inverse(Coordinates.requireInside(u)) + generator.inverse(Coordinates.requireInside(v));
        return Math.min(1, StrictMath.exp(generator.logDerivative(sum, 1) + generator.logInverseSlope(v)));
    }

    @Override
    public TailDependence tailDependence() {
        return family.tails(theta);
    }

    @Override
    public double kendallTau() {
        return family.tau(theta);
    }

    /**
     * In closed form for Frank's family, by one integral over Pickands' function for Gumbel's, else by two: 12 times the integral of the
     * distribution function, less 3.
     */
    @Override
    public double spearmanRho() {
        if (family == ArchimedeanFamily.FRANK) {
            return 1 - 12 / theta * (Debye.first(theta) - Debye.second(theta));
        }
        if (family == ArchimedeanFamily.GUMBEL) {
            double integral = Quadrature.integrate(this::pickandsShare, 0, 1, RANK_ERROR);
            return 12 * integral - 3;
        }
        double volume = Quadrature.integrate(
                v -> Quadrature.integrate(u -> cumulative(u, v), 0, 1, RANK_ERROR), 0, 1, RANK_ERROR);
        return 12 * volume - 3;
    }

    private double pickandsShare(double t) {
        double pickands = StrictMath.pow(StrictMath.pow(t, theta) + StrictMath.pow(1 - t, theta), 1 / theta);
        return 1 / ((1 + pickands) * (1 + pickands));
    }

    @Override
    public double[] sample(Xoshiro256 random) {
        double frailty = generator.frailty(random);
        if (Double.isNaN(frailty)) {
            double v = Coordinates.uniform(random);
            double wanted = Coordinates.uniform(random);
            return new double[] {Inversion.increasing(u -> conditional(u, v), wanted, 0, 1), v};
        }
        double u = generator.value(-StrictMath.log(Coordinates.uniform(random)) / frailty);
        return new double[] {u, generator.value(-StrictMath.log(Coordinates.uniform(random)) / frailty)};
    }

    @Override
    public String toString() {
        return "ArchimedeanPair[" + family + ", theta=" + theta + "]";
    }
}
