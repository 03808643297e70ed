// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.random.Xoshiro256;

/**
 * An Archimedean copula of any number of variables.
 *
 * <p>Source: A. W. Marshall and I. Olkin, Families of multivariate distributions, Journal of the American Statistical Association 83
 * (1988), for the draws; M. Hofert, M. Maechler and A. J. McNeil (2012) for the densities.
 */
public final class ArchimedeanCopula implements Copula {
    private final ArchimedeanFamily family;
    private final double theta;
    private final int dimension;
    private final ArchimedeanGenerator generator;

    /**
     * A copula.
     *
     * @param family with one parameter
     * @param theta in the family's range
     * @param dimension number of variables, at least 2
     * @throws IllegalArgumentException when an argument is out of its range
     */
    public ArchimedeanCopula(ArchimedeanFamily family, double theta, int dimension) {
        if (dimension < 2) {
            throw new IllegalArgumentException("a copula needs at least 2 variables, got " + dimension);
        }
        this.family = family;
        this.theta = family.require(theta, dimension);
        this.dimension = dimension;
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
    public int dimension() {
        return dimension;
    }

    @Override
    public double logDensity(double[] point) {
        double sum = 0;
        double slopes = 0;
        for (int i = 0; i < dimension; i++) {
            double u = Coordinates.requireInside(point[i]);
            sum += generator.inverse(u);
            slopes += generator.logInverseSlope(u);
        }
        return generator.logDerivative(sum, dimension) + slopes;
    }

    @Override
    public double[] sample(Xoshiro256 random) {
        double frailty = generator.frailty(random);
        double[] point = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            point[i] = generator.value(-StrictMath.log(Coordinates.uniform(random)) / frailty);
        }
        return point;
    }
}
