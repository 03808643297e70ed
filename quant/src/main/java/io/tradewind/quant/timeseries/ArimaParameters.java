// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where which coefficient stands in the parameter vector: ar, ma, seasonal ar, seasonal ma, regression.
 *
 * @param order of the model
 * @param regressors names of the regression coefficients
 */
record ArimaParameters(ArimaOrder order, List<String> regressors) {
    private static final double TRANSFORM_STEP = 1e-3;

    int count() {
        return order.coefficients() + regressors.size();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        number(names, "ar", order.ar());
        number(names, "ma", order.ma());
        number(names, "sar", order.seasonalAr());
        number(names, "sma", order.seasonalMa());
        names.addAll(regressors);
        return List.copyOf(names);
    }

    private static void number(List<String> names, String name, int count) {
        for (int i = 1; i <= count; i++) {
            names.add(name + i);
        }
    }

    private int seasonalArFrom() {
        return order.ar() + order.ma();
    }

    private int seasonalMaFrom() {
        return seasonalArFrom() + order.seasonalAr();
    }

    double[] ar(double[] parameters) {
        return Arrays.copyOfRange(parameters, 0, order.ar());
    }

    double[] seasonalAr(double[] parameters) {
        return Arrays.copyOfRange(parameters, seasonalArFrom(), seasonalMaFrom());
    }

    private double[] ma(double[] parameters) {
        return Arrays.copyOfRange(parameters, order.ar(), seasonalArFrom());
    }

    private double[] seasonalMa(double[] parameters) {
        return Arrays.copyOfRange(parameters, seasonalMaFrom(), order.coefficients());
    }

    double[] regression(double[] parameters) {
        return Arrays.copyOfRange(parameters, order.coefficients(), count());
    }

    /** Coefficients of lags 1, 2, ... of the whole autoregression, the differences left out. */
    double[] expandedAr(double[] parameters) {
        double[] polynomial = LagPolynomial.product(
                LagPolynomial.of(ar(parameters), 1, -1), LagPolynomial.of(seasonalAr(parameters), order.period(), -1));
        double[] result = new double[polynomial.length - 1];
        for (int i = 0; i < result.length; i++) {
            result[i] = -polynomial[i + 1];
        }
        return result;
    }

    /** Coefficients of lags 1, 2, ... of the whole moving average. */
    double[] expandedMa(double[] parameters) {
        double[] polynomial = LagPolynomial.product(
                LagPolynomial.of(ma(parameters), 1, 1), LagPolynomial.of(seasonalMa(parameters), order.period(), 1));
        return Arrays.copyOfRange(polynomial, 1, polynomial.length);
    }

    /** Coefficients for a vector whose autoregressive parts are unrestricted, see {@link PartialAutocorrelations}. */
    double[] fromUnrestricted(double[] unrestricted) {
        double[] result = unrestricted.clone();
        put(result, 0, PartialAutocorrelations.toCoefficients(ar(unrestricted)));
        put(result, seasonalArFrom(), PartialAutocorrelations.toCoefficients(seasonalAr(unrestricted)));
        return result;
    }

    /** The vector with unrestricted autoregressive parts; NaN where these are not stationary. */
    double[] toUnrestricted(double[] parameters) {
        double[] result = parameters.clone();
        put(result, 0, PartialAutocorrelations.fromCoefficients(ar(parameters)));
        put(result, seasonalArFrom(), PartialAutocorrelations.fromCoefficients(seasonalAr(parameters)));
        return result;
    }

    /** The same model with invertible moving averages. */
    double[] invertible(double[] parameters) {
        double[] result = parameters.clone();
        put(result, order.ar(), LagPolynomial.invertible(ma(parameters)));
        put(result, seasonalMaFrom(), LagPolynomial.invertible(seasonalMa(parameters)));
        return result;
    }

    /** The vector with its moving average numbers taken as unrestricted ones, so that the model is invertible. */
    double[] withInvertibleDraws(double[] draws) {
        double[] result = draws.clone();
        put(result, order.ar(), PartialAutocorrelations.toCoefficients(ma(draws)));
        put(result, seasonalMaFrom(), PartialAutocorrelations.toCoefficients(seasonalMa(draws)));
        return result;
    }

    boolean stationary(double[] parameters) {
        return LagPolynomial.stationary(ar(parameters)) && LagPolynomial.stationary(seasonalAr(parameters));
    }

    /** Slopes of the coefficients by the unrestricted vector: element (i, j) is of coefficient j by variable i; forward steps of 0.001. */
    double[][] transformSlopes(double[] unrestricted) {
        double[] base = fromUnrestricted(unrestricted);
        double[][] slopes = new double[count()][count()];
        for (int i = 0; i < count(); i++) {
            if (i < order.ar() || i >= seasonalArFrom() && i < seasonalMaFrom()) {
                double[] shifted = unrestricted.clone();
                shifted[i] += TRANSFORM_STEP;
                double[] moved = fromUnrestricted(shifted);
                for (int j = 0; j < count(); j++) {
                    slopes[i][j] = (moved[j] - base[j]) / TRANSFORM_STEP;
                }
            } else {
                slopes[i][i] = 1;
            }
        }
        return slopes;
    }

    private static void put(double[] target, int from, double[] values) {
        System.arraycopy(values, 0, target, from, values.length);
    }
}
