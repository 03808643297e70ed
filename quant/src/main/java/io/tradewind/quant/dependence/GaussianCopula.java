// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.linear.PositiveDefinite;
import io.tradewind.quant.random.Xoshiro256;

/**
 * The Gaussian copula of any number of variables.
 *
 * <p>Source: P. X.-K. Song, Multivariate dispersion models generated from Gaussian copula, Scandinavian Journal of Statistics 27 (2000).
 */
public final class GaussianCopula implements Copula {
    private final PositiveDefinite correlation;
    private final double[][] inverse;
    private final double logDeterminant;

    /**
     * A copula.
     *
     * @param correlation positive definite, ones on the diagonal
     * @throws IllegalArgumentException when it is not a correlation matrix
     * @throws io.tradewind.quant.linear.SingularMatrixException when it is not positive definite
     */
    public GaussianCopula(double[][] correlation) {
        this.correlation = PositiveDefinite.of("correlation", Elliptical.require(correlation));
        this.inverse = this.correlation.inverse();
        this.logDeterminant = this.correlation.logDeterminant();
    }

    @Override
    public int dimension() {
        return inverse.length;
    }

    @Override
    public double logDensity(double[] point) {
        double[] x = new double[point.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = NormalDistribution.quantile(Coordinates.requireInside(point[i]));
        }
        return Elliptical.gaussianLogDensity(x, Elliptical.quadratic(inverse, x), logDeterminant);
    }

    @Override
    public double[] sample(Xoshiro256 random) {
        double[] x = Elliptical.draw(correlation, random);
        for (int i = 0; i < x.length; i++) {
            x[i] = NormalDistribution.cumulative(x[i]);
        }
        return x;
    }
}
