// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import io.tradewind.quant.optimise.Objective;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One series with the orders and regressors of a model: its objectives, and its forecasts for given coefficients.
 *
 * @param layout of the parameter vector
 * @param regression mean and drift
 * @param series the values
 */
record ArimaModel(ArimaParameters layout, ArimaRegression regression, double[] series) {
    /** Coefficients at the end of a polynomial up to this size count as 0 when roots are sought. */
    static final double NEGLIGIBLE = 1e-8;

    private static final double NEAR_BOUND = 1e-4;
    private static final double IMPOSSIBLE = Double.MAX_VALUE;

    static ArimaModel of(double[] series, ArimaOrder order, ArimaOptions options) {
        ArimaRegression regression = ArimaRegression.of(series.length, order, options);
        return new ArimaModel(new ArimaParameters(order, regression.names()), regression, series);
    }

    /** The same model of another series of the same length. */
    ArimaModel withSeries(double[] other) {
        return new ArimaModel(layout, regression, other);
    }

    /** Whether a root lies on the bound of stationary and invertible models, up to 0.0001. */
    boolean atBound(double[] parameters) {
        return Math.abs(smallestRoot(parameters) - 1) < NEAR_BOUND;
    }

    /** Smallest absolute value of a root of both polynomials; infinite without any. */
    double smallestRoot(double[] parameters) {
        double[] ar = layout.expandedAr(parameters);
        for (int i = 0; i < ar.length; i++) {
            ar[i] = -ar[i];
        }
        return Math.min(
                LagPolynomial.smallestRoot(ar, NEGLIGIBLE),
                LagPolynomial.smallestRoot(layout.expandedMa(parameters), NEGLIGIBLE));
    }

    ArimaOrder order() {
        return layout.order();
    }

    int observations() {
        return series.length - order().lost();
    }

    double[] delta() {
        return LagPolynomial.undifference(order());
    }

    /** Half the mean of -2 log-likelihood for a vector with unrestricted autoregressive parts. */
    Objective exactObjective() {
        double[] delta = delta();
        double[] residuals = new double[series.length];
        return unrestricted -> {
            double[] parameters = layout.fromUnrestricted(unrestricted);
            ArimaStateSpace space = space(parameters, delta);
            return space == null
                    ? IMPOSSIBLE
                    : space.filter(adjusted(parameters), residuals).objective();
        };
    }

    /** Half the logarithm of the mean conditional square. */
    Objective conditionalObjective() {
        double[] residuals = new double[series.length];
        return parameters -> 0.5 * StrictMath.log(conditionalMean(parameters, residuals));
    }

    double conditionalMean(double[] parameters, double[] residuals) {
        return ConditionalSquares.mean(
                adjusted(parameters), order(), layout.expandedAr(parameters), layout.expandedMa(parameters), residuals);
    }

    /** Values that the exact likelihood counts at a vector with unrestricted autoregressive parts. */
    int counted(double[] unrestricted) {
        double[] parameters = layout.fromUnrestricted(unrestricted);
        ArimaStateSpace space = space(parameters, delta());
        return space == null
                ? 0
                : space.filter(adjusted(parameters), new double[series.length]).used();
    }

    /** The series less its regression at coefficients of the search. */
    double[] adjusted(double[] parameters) {
        return regression.remove(series, layout.regression(parameters));
    }

    private @Nullable ArimaStateSpace space(double[] parameters, double[] delta) {
        return ArimaStateSpace.of(layout.expandedAr(parameters), layout.expandedMa(parameters), delta);
    }

    /** The model for coefficients that a fit ended with; those of conditional least squares need not be stationary. */
    ArimaStateSpace fitted(double[] parameters, ArimaMethod method) {
        boolean stationary = method != ArimaMethod.CSS || layout.stationary(parameters);
        ArimaStateSpace space = stationary ? space(parameters, delta()) : null;
        return space == null
                ? ArimaStateSpace.diffuse(layout.expandedAr(parameters), layout.expandedMa(parameters), delta())
                : space;
    }

    /** Forecasts for coefficients of the named columns. */
    Forecast forecast(double[] coefficients, ArimaMethod method, double variance, int horizon) {
        double[] regressionAhead = regression.ahead(layout.regression(coefficients), series.length, horizon);
        double[] past = regression.removeNamed(series, layout.regression(coefficients));
        ArimaStateSpace space = fitted(coefficients, method);
        space.filter(past, new double[series.length]);
        double[] means = new double[horizon];
        double[] variances = new double[horizon];
        space.forecast(means, variances);
        for (int h = 0; h < horizon; h++) {
            means[h] += regressionAhead[h];
            variances[h] = Math.sqrt(variances[h] * variance);
        }
        return new Forecast(means, variances);
    }

    /** The vector at which a search begins when nothing is known: no dynamics, least squares regression. */
    double[] plainStart(ArimaRegression.Start start) {
        double[] result = new double[layout.count()];
        System.arraycopy(start.estimates(), 0, result, order().coefficients(), start.estimates().length);
        return result;
    }

    double[] scales(ArimaRegression.Start start) {
        double[] result = new double[layout.count()];
        Arrays.fill(result, 1);
        System.arraycopy(start.scales(), 0, result, order().coefficients(), start.scales().length);
        return result;
    }
}
