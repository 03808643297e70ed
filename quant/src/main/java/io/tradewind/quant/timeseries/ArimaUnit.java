// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import java.util.Arrays;
import java.util.List;

/**
 * Unit and origin in which a series is searched, so that a fit does not depend on those it is given in.
 *
 * @param location taken off first: the average, 0 for a model without a mean
 * @param scale divided by then: root mean square of the differences of what is left
 */
record ArimaUnit(double location, double scale) {
    /** Differences that vary by less than this share of the largest value are rounding errors. */
    private static final double ROUNDING = 1e-13;

    /**
     * The unit of a series.
     *
     * @throws IllegalArgumentException when the differences are constant up to rounding
     */
    static ArimaUnit of(ArimaModel model) {
        double[] series = model.series();
        double[] differences = ArimaRegression.difference(series, model.order());
        double largest = Arrays.stream(series).map(Math::abs).max().orElse(0);
        double[] centred = centred(differences, average(differences));
        double spread = rootMeanSquare(centred);
        if (!(spread > ROUNDING * largest)) {
            throw new IllegalArgumentException(
                    "series is constant after differencing: no model to fit, spread " + spread);
        }
        boolean mean = model.layout().regressors().contains("intercept");
        boolean any = !model.layout().regressors().isEmpty();
        return new ArimaUnit(mean ? average(series) : 0, any ? spread : rootMeanSquare(differences));
    }

    private static double[] centred(double[] values, double average) {
        return Arrays.stream(values).map(value -> value - average).toArray();
    }

    private static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        return sum;
    }

    private static double rootMeanSquare(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double squares = 0;
        for (double value : values) {
            squares += largest == 0 ? 0 : value / largest * (value / largest);
        }
        return largest * Math.sqrt(squares / values.length);
    }

    double[] standardise(double[] series) {
        return Arrays.stream(series).map(value -> (value - location) / scale).toArray();
    }

    /** Size of one unit of each coefficient: 1 for those of lags. */
    private double size(List<String> names, int k) {
        return names.get(k).equals("intercept") || names.get(k).equals("drift") ? scale : 1;
    }

    /** What a fit of the standardised series found, for the series as given; observations are those of the likelihood. */
    ArimaFit.Estimates restore(ArimaFit.Estimates found, List<String> names, int observations) {
        double[] coefficients = found.coefficients().clone();
        double[][] covariance = new double[coefficients.length][coefficients.length];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = coefficients[i] * size(names, i) + (names.get(i).equals("intercept") ? location : 0);
            for (int j = 0; j < coefficients.length; j++) {
                covariance[i][j] = found.covariance()[i][j] * size(names, i) * size(names, j);
            }
        }
        return new ArimaFit.Estimates(
                found.method(),
                coefficients,
                covariance,
                Arrays.stream(found.residuals()).map(value -> value * scale).toArray(),
                found.variance() * scale * scale,
                found.logLikelihood() - observations * StrictMath.log(scale));
    }
}
