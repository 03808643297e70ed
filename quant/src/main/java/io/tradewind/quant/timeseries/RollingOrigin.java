// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import io.tradewind.quant.inference.serial.DieboldMariano;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * One-step forecasts outside the sample: the origin rolls, and each forecast sees only the values before it.
 *
 * <p>Source: L. J. Tashman, Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16 (2000). Two models are
 * compared by {@link DieboldMariano}.
 */
public final class RollingOrigin {
    private RollingOrigin() {}

    /**
     * Which of two models forecast better.
     *
     * @param firstRmse root of the first model's mean squared error
     * @param secondRmse the second's
     * @param test of equal squared errors; its statistic is above 0 when the first lost more
     */
    public record Comparison(double firstRmse, double secondRmse, DieboldMariano test) {

        /** By which share the second model's error is smaller; below 0 when it is larger. */
        public double improvement() {
            return 1 - secondRmse / firstRmse;
        }
    }

    /**
     * Errors of one-step forecasts, value less forecast.
     *
     * @param series finite values
     * @param first index of the first value that is forecast, at least 1 and below the length
     * @param window how many of the latest values a forecast sees; 0 for all
     * @param model the forecast of the next value after those given
     * @throws IllegalArgumentException when an index is outside its range
     */
    public static double[] errors(double[] series, int first, int window, ToDoubleFunction<double[]> model) {
        if (first < 1 || first >= series.length) {
            throw new IllegalArgumentException("first must be 1 to " + (series.length - 1) + ", got " + first);
        }
        if (window < 0 || window > first) {
            throw new IllegalArgumentException("window must be 0 to " + first + ", got " + window);
        }
        double[] errors = new double[series.length - first];
        for (int t = first; t < series.length; t++) {
            int from = window == 0 ? 0 : t - window;
            errors[t - first] = series[t] - model.applyAsDouble(Arrays.copyOfRange(series, from, t));
        }
        return errors;
    }

    /**
     * Compares the errors of two models over the same values.
     *
     * @throws IllegalArgumentException when the lengths differ or the losses do not differ in any way that varies
     */
    public static Comparison compare(double[] first, double[] second) {
        return new Comparison(
                rootMeanSquare(first),
                rootMeanSquare(second),
                DieboldMariano.of(first, second, 1, 2, DieboldMariano.Variance.RECTANGULAR));
    }

    private static double rootMeanSquare(double[] errors) {
        double squares = 0;
        for (double error : errors) {
            squares += error * error;
        }
        return Math.sqrt(squares / errors.length);
    }
}
