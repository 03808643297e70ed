// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.fit;

import io.tradewind.quant.correlation.NearestCorrelation;
import io.tradewind.quant.dependence.ArchimedeanFamily;
import io.tradewind.quant.dependence.Elliptical;
import io.tradewind.quant.dependence.Rotation;
import io.tradewind.quant.dependence.rank.PseudoObservations;
import io.tradewind.quant.dependence.rank.RankCorrelation;
import io.tradewind.quant.optimise.Bfgs;
import io.tradewind.quant.optimise.Box;
import io.tradewind.quant.optimise.GoldenSection;
import io.tradewind.quant.optimise.Minimum;
import io.tradewind.quant.optimise.NumericalDerivatives;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/**
 * Fits copulas to points of the unit cube, as a rule to {@link PseudoObservations}.
 *
 * <p>Sources: C. Genest, K. Ghoudi and L.-P. Rivest (1995); C. Genest and L.-P. Rivest, Statistical inference procedures for bivariate
 * Archimedean copulas, Journal of the American Statistical Association 88 (1993). Reference: R {@code copula} 1.1-2 {@code fitCopula}; see
 * {@link CopulaConvention} for where it departs from them.
 */
public final class CopulaFitter {
    /** Student's degrees of freedom where a method does not estimate them. */
    static final double GIVEN_DF = 4;

    private static final double LEAST_DF = 0.3;
    private static final double MOST_DF = 300;
    private static final double TOLERANCE = 1e-7;
    private static final double PRECISION = 1e-11;
    private static final int ITERATIONS = 500;
    private static final double TAU_STEP = 0.05;
    private static final double MOST_TAU = 0.95;
    private static final double EDGE = 1e-6;
    private static final double R_STEP = 1e-3;
    private static final double R_LOWER_BOUND = -1 + Math.sqrt(Math.ulp(1.0));

    private final CopulaFamily family;
    private final CopulaConvention convention;
    private final double[][] columns;
    private final double[][] points;
    private final PseudoLikelihood likelihood;
    private final int dimension;

    private CopulaFitter(double[][] columns, CopulaFamily family, CopulaConvention convention) {
        this.family = family;
        this.convention = convention;
        this.columns = columns;
        this.dimension = columns.length;
        this.points = transpose(columns);
        this.likelihood = new PseudoLikelihood(family, points);
    }

    /** Fits by pseudo-likelihood, unrotated. */
    public static CopulaFit fit(double[][] columns, CopulaFamily family) {
        return fit(columns, family, Rotation.NONE, CopulaMethod.PSEUDO_LIKELIHOOD, CopulaConvention.STANDARD);
    }

    /**
     * Fits a copula.
     *
     * @param columns coordinates strictly between 0 and 1, one array a variable, at least 2 variables and 10 points
     * @param family to fit
     * @param rotation of a pair; none for more variables
     * @param method of estimation
     * @param convention where the reference departs from the theory
     * @throws IllegalArgumentException when the points or the choices do not fit together
     * @throws io.tradewind.quant.optimise.NotConvergedException when a search does not converge
     */
    public static CopulaFit fit(
            double[][] columns,
            CopulaFamily family,
            Rotation rotation,
            CopulaMethod method,
            CopulaConvention convention) {
        CopulaInput.check(columns, family, rotation, method);
        CopulaFitter fitter = new CopulaFitter(CopulaInput.rotated(columns, rotation), family, convention);
        double[] parameters = fitter.estimate(method);
        return new CopulaFit(
                family,
                rotation,
                columns.length,
                method,
                parameters,
                fitter.standardErrors(method, parameters),
                fitter.likelihood.at(parameters));
    }

    private double[] estimate(CopulaMethod method) {
        return switch (method) {
            case KENDALL -> withDf(byRanks(RankCorrelation.KENDALL));
            case SPEARMAN -> byRanks(RankCorrelation.SPEARMAN);
            case KENDALL_THEN_LIKELIHOOD -> thenDf(byRanks(RankCorrelation.KENDALL));
            case LIKELIHOOD, PSEUDO_LIKELIHOOD -> byLikelihood();
        };
    }

    private double[] withDf(double[] correlations) {
        if (family != CopulaFamily.STUDENT) {
            return correlations;
        }
        double[] result = Arrays.copyOf(correlations, correlations.length + 1);
        result[correlations.length] = GIVEN_DF;
        return result;
    }

    /** Parameter of each pair; an Archimedean family takes their mean, an elliptical one the nearest correlation matrix. */
    private double[] byRanks(RankCorrelation rank) {
        double[] measured = Elliptical.toPairs(rank.matrix(columns));
        double[] result = new double[measured.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = rank == RankCorrelation.KENDALL ? family.fromTau(measured[i]) : family.fromRho(measured[i]);
        }
        if (family.archimedean().isPresent()) {
            double theta = Arrays.stream(result).sum() / result.length;
            return new double[] {family.archimedean().get().require(theta, dimension)};
        }
        double[][] matrix = Elliptical.fromPairs(result, dimension);
        return NearestCorrelation.leastEigenvalue(matrix) > 0
                ? result
                : Elliptical.toPairs(NearestCorrelation.higham(matrix));
    }

    private double[] thenDf(double[] correlations) {
        double[] parameters = withDf(correlations);
        double log = GoldenSection.minimise(
                x -> {
                    parameters[correlations.length] = StrictMath.exp(x);
                    return -likelihood.at(parameters);
                },
                StrictMath.log(LEAST_DF),
                StrictMath.log(MOST_DF),
                TOLERANCE);
        parameters[correlations.length] = StrictMath.exp(log);
        return parameters;
    }

    private double[] byLikelihood() {
        if (family.archimedean().isEmpty()) {
            return elliptical();
        }
        if (convention == CopulaConvention.R_COPULA_1_1_2 && family == CopulaFamily.CLAYTON && dimension == 2) {
            double[] start = byRanks(RankCorrelation.KENDALL);
            if (firstStepLeaves(start[0])) {
                return start;
            }
        }
        return new double[] {archimedean(family.archimedean().get())};
    }

    /** Whether a step of the slope's length, taken by differences of 0.001 and held at the bound, meets a point without density. */
    private boolean firstStepLeaves(double theta) {
        double up = likelihood.at(new double[] {theta + R_STEP});
        double down = likelihood.at(new double[] {theta - R_STEP});
        double step = Math.max(theta + (up - down) / (2 * R_STEP), R_LOWER_BOUND);
        return likelihood.at(new double[] {step}) == Double.NEGATIVE_INFINITY;
    }

    /** The largest likelihood on a grid of tau, then between its neighbours. */
    private double archimedean(ArchimedeanFamily archimedean) {
        boolean negative = archimedean.least(dimension) < archimedean.independence();
        double best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (double tau = negative ? -MOST_TAU : TAU_STEP; tau <= MOST_TAU + PRECISION; tau += TAU_STEP) {
            double value = Math.abs(tau) < PRECISION ? 0 : at(archimedean.fromTau(tau));
            if (value > highest) {
                highest = value;
                best = tau;
            }
        }
        double from = negative ? Math.max(-MOST_TAU, best - TAU_STEP) : Math.max(0, best - TAU_STEP);
        double low = from == 0 ? archimedean.independence() : archimedean.fromTau(from);
        double high = archimedean.fromTau(Math.min(0.99, best + TAU_STEP));
        return GoldenSection.minimise(theta -> -at(theta), low, high, PRECISION * Math.max(1, Math.abs(high)));
    }

    private double at(double theta) {
        return likelihood.at(new double[] {theta});
    }

    /** Over inverse hyperbolic tangents of the correlations and the logarithm of the degrees of freedom. */
    private double[] elliptical() {
        double[] start = withDf(byRanks(RankCorrelation.KENDALL));
        int pairs = Elliptical.pairs(dimension);
        double[] x = start.clone();
        double[] lower = new double[x.length];
        double[] upper = new double[x.length];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        for (int i = 0; i < pairs; i++) {
            x[i] = 0.5 * StrictMath.log((1 + start[i]) / (1 - start[i]));
        }
        if (family == CopulaFamily.STUDENT) {
            x[pairs] = StrictMath.log(start[pairs]);
            lower[pairs] = StrictMath.log(LEAST_DF);
            upper[pairs] = StrictMath.log(MOST_DF);
        }
        Minimum found = Bfgs.minimise(
                        point -> -likelihood.at(natural(point, pairs)),
                        new Box(lower, upper),
                        x,
                        new Bfgs.Options(TOLERANCE, ITERATIONS, null))
                .orThrow("the fit of a " + family + " copula");
        return natural(found.point(), pairs);
    }

    private static double[] natural(double[] x, int pairs) {
        double[] result = x.clone();
        for (int i = 0; i < x.length; i++) {
            result[i] = i < pairs ? StrictMath.tanh(x[i]) : StrictMath.exp(x[i]);
        }
        return result;
    }

    private double[] standardErrors(CopulaMethod method, double[] parameters) {
        int free = family == CopulaFamily.STUDENT ? parameters.length - 1 : parameters.length;
        if (convention == CopulaConvention.STANDARD && atIndependence(parameters[0])) {
            return missing(parameters.length);
        }
        return switch (method) {
            case PSEUDO_LIKELIHOOD -> RankVariance.ofLikelihood(family, parameters, points, free);
            case LIKELIHOOD -> fromHessian(parameters);
            case KENDALL, SPEARMAN -> fromRanks(method, parameters);
            case KENDALL_THEN_LIKELIHOOD -> missing(parameters.length);
        };
    }

    /** Whether a family that knows only one sign of dependence ended at none: no law of errors is known there. */
    private boolean atIndependence(double theta) {
        return family.archimedean()
                .map(archimedean -> archimedean.least(dimension) == archimedean.independence()
                        && theta - archimedean.independence() < EDGE)
                .orElse(false);
    }

    private double[] fromHessian(double[] parameters) {
        DMatrixRMaj hessian = new DMatrixRMaj(NumericalDerivatives.optimHessian(x -> -likelihood.at(x), parameters));
        double[] errors = missing(parameters.length);
        if (!MatrixFeatures_DDRM.hasUncountable(hessian) && CommonOps_DDRM.invert(hessian)) {
            for (int i = 0; i < errors.length; i++) {
                errors[i] = Math.sqrt(hessian.get(i, i));
            }
        }
        return errors;
    }

    private double[] fromRanks(CopulaMethod method, double[] parameters) {
        double[] errors = missing(parameters.length);
        if (convention == CopulaConvention.R_COPULA_1_1_2 && family == CopulaFamily.JOE) {
            return errors;
        }
        int n = points.length;
        double[] pooled = new double[n];
        int pair = 0;
        int pairs = Elliptical.pairs(dimension);
        for (int j = 0; j < dimension; j++) {
            for (int i = j + 1; i < dimension; i++, pair++) {
                double[] influence = method == CopulaMethod.KENDALL
                        ? RankVariance.ofTau(columns[i], columns[j])
                        : RankVariance.ofRho(columns[i], columns[j]);
                if (family.archimedean().isEmpty()) {
                    errors[pair] = error(influence, CopulaSlopes.of(family, method, parameters[pair], convention));
                }
                for (int k = 0; k < n; k++) {
                    pooled[k] += influence[k] / pairs;
                }
            }
        }
        if (family.archimedean().isPresent()) {
            errors[0] = error(pooled, CopulaSlopes.of(family, method, parameters[0], convention));
        }
        return errors;
    }

    private double error(double[] influence, double slope) {
        return Math.sqrt(RankVariance.variance(influence) / influence.length) / slope;
    }

    private static double[] missing(int length) {
        double[] errors = new double[length];
        Arrays.fill(errors, Double.NaN);
        return errors;
    }

    private static double[][] transpose(double[][] columns) {
        double[][] points = new double[columns[0].length][columns.length];
        for (int i = 0; i < points.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                points[i][k] = columns[k][i];
            }
        }
        return points;
    }
}
