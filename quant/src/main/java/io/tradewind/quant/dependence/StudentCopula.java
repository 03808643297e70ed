// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.linear.PositiveDefinite;
import io.tradewind.quant.random.Xoshiro256;

/**
 * Student's t copula of any number of variables.
 *
 * <p>Source: S. Demarta and A. J. McNeil, The t copula and related copulas, International Statistical Review 73 (2005).
 */
public final class StudentCopula implements Copula {
    private final PositiveDefinite correlation;
    private final double[][] inverse;
    private final double logDeterminant;
    private final double degreesOfFreedom;
    private final StudentT margin;

    /**
     * A copula.
     *
     * @param correlation positive definite, ones on the diagonal
     * @param degreesOfFreedom above 0
     * @throws IllegalArgumentException when it is not a correlation matrix, or the degrees of freedom are not above 0
     * @throws io.tradewind.quant.linear.SingularMatrixException when it is not positive definite
     */
    public StudentCopula(double[][] correlation, double degreesOfFreedom) {
        this.correlation = PositiveDefinite.of("correlation", Elliptical.require(correlation));
        this.inverse = this.correlation.inverse();
        this.logDeterminant = this.correlation.logDeterminant();
        this.degreesOfFreedom = degreesOfFreedom;
        this.margin = StudentT.standard(degreesOfFreedom);
    }

    @Override
    public int dimension() {
        return inverse.length;
    }

    @Override
    public double logDensity(double[] point) {
        double[] x = new double[point.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = margin.quantile(Coordinates.requireInside(point[i]));
        }
        return Elliptical.studentLogDensity(x, Elliptical.quadratic(inverse, x), logDeterminant, margin);
    }

    @Override
    public double[] sample(Xoshiro256 random) {
        double[] x = Elliptical.draw(correlation, random);
        double mixing = StudentPair.mixing(degreesOfFreedom, random);
        for (int i = 0; i < x.length; i++) {
            x[i] = margin.cumulative(x[i] * mixing);
        }
        return x;
    }
}
