// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import io.tradewind.quant.optimise.Minimum;
import io.tradewind.quant.optimise.NotConvergedException;
import io.tradewind.quant.optimise.NumericalDerivatives;
import io.tradewind.quant.optimise.Objective;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * ARIMA(p,d,q)(P,D,Q)[s] with a mean or a drift, by exact Gaussian maximum likelihood or conditional least squares.
 *
 * <p>Source: G. E. P. Box and G. M. Jenkins, Time Series Analysis, 1976; the exact likelihood by the Kalman filter as A. C. Harvey, Time
 * Series Models, 1993, section 4.4. Reference: R 4.2.2 {@code stats::arima} with its unrestricted autoregressive parts, its start, its
 * search and its standard errors. Unlike R, an exact fit is searched from several starts: the likelihood often has several maxima, and
 * R stays in the first. The search runs in units of the series' own spread; an end with a slope above a stated bound is followed by
 * further steps, see {@link ArimaSearchReport#converged}.
 */
public final class Arima {
    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);
    private static final double OPTIM_STEP = 1e-3;

    /** Objective at which the standard deviation of the errors is 1e-8 of that of the series. */
    private static final double NO_ERROR = StrictMath.log(1e-8);

    private Arima() {}

    /**
     * Fits a model.
     *
     * @param series finite values, more than differencing uses up and more than coefficients, not constant after differencing
     *     up to rounding, and not followed by the model without error
     * @param order of the model
     * @param options what is included and how it is searched
     * @throws IllegalArgumentException when the series does not allow the model
     * @throws NotConvergedException when the search does not converge and {@link ArimaOptions.End#CONVERGED} is asked for
     */
    public static ArimaFit fit(double[] series, ArimaOrder order, ArimaOptions options) {
        ArimaModel model = ArimaModel.of(series.clone(), order, options);
        check(model);
        ArimaUnit unit = ArimaUnit.of(model);
        ArimaModel standard = model.withSeries(unit.standardise(model.series()));
        ArimaRegression.Start start = standard.regression().start(standard.series(), order);
        Found found = options.method() == ArimaMethod.CSS
                ? conditional(standard, start, options)
                : exact(standard, start, options);
        ArimaFit.Estimates estimates =
                unit.restore(found.estimates(), model.layout().names(), model.observations());
        return new ArimaFit(model, estimates, found.report());
    }

    /** What the search for a standardised series ends with. */
    private record Found(ArimaFit.Estimates estimates, ArimaSearchReport report) {}

    /**
     * Refuses models that leave no error.
     *
     * @param objective of a standardised series
     */
    static void requireVariance(double objective) {
        if (objective < NO_ERROR) {
            throw new IllegalArgumentException(
                    "series is degenerate: the model follows it without error, its variance collapses to 0");
        }
    }

    private static void check(ArimaModel model) {
        for (int i = 0; i < model.series().length; i++) {
            if (!Double.isFinite(model.series()[i])) {
                throw new IllegalArgumentException("series must be finite, value " + i + " is " + model.series()[i]);
            }
        }
        int needed = Math.max(
                        ConditionalSquares.conditioned(model.order()),
                        model.layout().count() + model.order().lost())
                + 1;
        if (model.series().length <= needed) {
            throw new IllegalArgumentException(
                    model.order() + " with " + model.regression().names() + " needs more than " + needed
                            + " values, got " + model.series().length);
        }
    }

    /** Whether the least conditional squares, where their search converges, stand at a stationary model. */
    static boolean conditionallyStationary(double[] series, ArimaOrder order, ArimaOptions options) {
        ArimaModel given = ArimaModel.of(series, order, options);
        ArimaModel model = given.withSeries(ArimaUnit.of(given).standardise(series));
        ArimaRegression.Start start = model.regression().start(model.series(), order);
        Minimum found = ArimaSearch.minimise(
                model.conditionalObjective(), model.plainStart(start), model.scales(start), ArimaOptions.End.REPORTED);
        return found == null || !found.converged() || model.layout().stationary(found.point());
    }

    private static Found conditional(ArimaModel model, ArimaRegression.Start start, ArimaOptions options) {
        Objective objective = model.conditionalObjective();
        double[] scales = model.scales(start);
        requireVariance(objective.valueAt(model.plainStart(start)));
        Minimum end = ArimaSearch.minimise(objective, model.plainStart(start), scales, options.end());
        Minimum found = end == null ? null : ArimaPolish.of(objective, end, scales);
        if (found == null || !found.converged() && options.end() == ArimaOptions.End.CONVERGED) {
            throw new NotConvergedException(model.order() + " by CSS did not converge: no minimum, or a flat one");
        }
        requireVariance(found.value());
        double[][] covariance = covariance(objective, found.point(), scales, model.observations());
        double[] residuals = new double[model.series().length];
        double variance = model.conditionalMean(found.point(), residuals);
        return finish(
                model,
                ArimaMethod.CSS,
                found,
                found.point(),
                covariance,
                residuals,
                variance,
                new ArimaSearchReport(found.converged(), model.atBound(found.point()), 1, found.gradientNorm(), 0, 0));
    }

    private static Found exact(ArimaModel model, ArimaRegression.Start start, ArimaOptions options) {
        requireVariance(model.exactObjective().valueAt(model.plainStart(start)));
        ArimaSearch.Best best = new ArimaSearch(model, start, options).run();
        ArimaParameters layout = model.layout();
        double[] unrestricted = best.minimum().point();
        Objective objective = model.exactObjective();
        double[][] curvature = covariance(objective, unrestricted, model.scales(start), model.observations());
        double[][] covariance = transform(curvature, layout.transformSlopes(unrestricted), true);
        double[] parameters = layout.fromUnrestricted(unrestricted);
        double[] residuals = new double[model.series().length];
        ArimaStateSpace space = model.fitted(parameters, options.method());
        ArimaStateSpace.Sums sums = space.filter(model.adjusted(parameters), residuals);
        return finish(
                model,
                options.method(),
                best.minimum(),
                parameters,
                covariance,
                residuals,
                sums.squares() / model.observations(),
                best.report());
    }

    private static Found finish(
            ArimaModel model,
            ArimaMethod method,
            Minimum end,
            double[] parameters,
            double[][] covariance,
            double[] residuals,
            double variance,
            ArimaSearchReport report) {
        double[][] unrotate = model.regression().unrotate(model.layout());
        double[] coefficients = new double[parameters.length];
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < coefficients.length; j++) {
                coefficients[i] += unrotate[i][j] * parameters[j];
            }
        }
        double logLikelihood = logLikelihood(end.value(), model.observations());
        ArimaFit.Estimates estimates = new ArimaFit.Estimates(
                method, coefficients, transform(covariance, unrotate, false), residuals, variance, logLikelihood);
        return new Found(estimates, report);
    }

    /** The log-likelihood for a value of the objective. */
    static double logLikelihood(double objective, int observations) {
        return -0.5 * (2 * observations * objective + observations + observations * LOG_TWO_PI);
    }

    /** Inverse of the Hessian matrix times the observations; NaN when it is singular. */
    private static double[][] covariance(Objective objective, double[] point, double[] scales, int observations) {
        int k = point.length;
        if (k == 0) {
            return new double[0][0];
        }
        DMatrixRMaj hessian = new DMatrixRMaj(hessian(objective, point, scales));
        CommonOps_DDRM.scale(observations, hessian);
        double[][] result = new double[k][k];
        boolean inverted = CommonOps_DDRM.invert(hessian);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                result[i][j] = inverted ? hessian.get(i, j) : Double.NaN;
            }
        }
        return result;
    }

    /** R's {@code optimHess} with all steps of 0.001 in scaled variables; there the outer ones are in the variables themselves. */
    private static double[][] hessian(Objective objective, double[] point, double[] scales) {
        int k = point.length;
        double[] inner = new double[k];
        for (int i = 0; i < k; i++) {
            inner[i] = OPTIM_STEP * scales[i];
        }
        double[][] hessian = new double[k][k];
        for (int i = 0; i < k; i++) {
            double[] shifted = point.clone();
            shifted[i] = point[i] + inner[i];
            double[] up = NumericalDerivatives.gradient(objective, shifted, inner);
            shifted[i] = point[i] - inner[i];
            double[] down = NumericalDerivatives.gradient(objective, shifted, inner);
            for (int j = 0; j < k; j++) {
                double curvature = (up[j] - down[j]) / (2 * inner[i]) / 2;
                hessian[i][j] += curvature;
                hessian[j][i] += curvature;
            }
        }
        return hessian;
    }

    /** M' C M, or M C M' when the map is not to be transposed first. */
    private static double[][] transform(double[][] covariance, double[][] map, boolean transposed) {
        int k = covariance.length;
        double[][] result = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double sum = 0;
                for (int a = 0; a < k; a++) {
                    for (int b = 0; b < k; b++) {
                        double left = transposed ? map[a][i] : map[i][a];
                        double right = transposed ? map[b][j] : map[j][b];
                        sum += left * covariance[a][b] * right;
                    }
                }
                result[i][j] = sum;
            }
        }
        return result;
    }
}
