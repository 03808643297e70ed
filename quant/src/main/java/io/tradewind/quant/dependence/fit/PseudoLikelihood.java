// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.fit;

import io.tradewind.quant.dependence.Copula;
import io.tradewind.quant.dependence.Elliptical;
import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.linear.PositiveDefinite;

/** The log-likelihood of points as a function of a family's parameters; quantiles of an elliptical law are kept between calls. */
final class PseudoLikelihood {
    private final CopulaFamily family;
    private final double[][] points;
    private final int dimension;
    private final double[][] quantiles;
    private double quantilesOf = Double.NaN;

    /**
     * Of some points.
     *
     * @param points one array a point, strictly inside the unit cube
     */
    PseudoLikelihood(CopulaFamily family, double[][] points) {
        this.family = family;
        this.points = points;
        this.dimension = points[0].length;
        this.quantiles = new double[points.length][dimension];
    }

    /** Minus infinity where a point has no density or the parameters are outside their range. */
    double at(double[] parameters) {
        try {
            return family.archimedean().isPresent()
                    ? archimedean(family.copula(parameters, dimension))
                    : elliptical(parameters);
        } catch (IllegalArgumentException outside) {
            return Double.NEGATIVE_INFINITY;
        }
    }

    private double archimedean(Copula copula) {
        double sum = 0;
        for (double[] point : points) {
            sum += copula.logDensity(point);
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    }

    private double elliptical(double[] parameters) {
        boolean normal = family == CopulaFamily.GAUSSIAN;
        double df = normal ? Double.POSITIVE_INFINITY : parameters[parameters.length - 1];
        StudentT margin = StudentT.standard(normal ? 1 : df);
        refresh(df, margin);
        PositiveDefinite matrix = PositiveDefinite.of("correlation", Elliptical.fromPairs(parameters, dimension));
        double[][] inverse = matrix.inverse();
        double logDeterminant = matrix.logDeterminant();
        double sum = 0;
        for (double[] x : quantiles) {
            double quadratic = Elliptical.quadratic(inverse, x);
            sum += normal
                    ? Elliptical.gaussianLogDensity(x, quadratic, logDeterminant)
                    : Elliptical.studentLogDensity(x, quadratic, logDeterminant, margin);
        }
        return sum;
    }

    private void refresh(double df, StudentT margin) {
        if (df == quantilesOf) {
            return;
        }
        quantilesOf = df;
        for (int i = 0; i < points.length; i++) {
            for (int k = 0; k < dimension; k++) {
                quantiles[i][k] = Double.isInfinite(df)
                        ? NormalDistribution.quantile(points[i][k])
                        : margin.quantile(points[i][k]);
            }
        }
    }
}
