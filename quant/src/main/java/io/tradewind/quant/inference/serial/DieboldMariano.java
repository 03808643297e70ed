// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.serial;

import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.inference.Samples;

/**
 * The Diebold-Mariano test: null hypothesis that two forecasts are equally good.
 *
 * <p>Sources: F. X. Diebold and R. S. Mariano, Comparing predictive accuracy, Journal of Business and Economic Statistics 13 (1995); D. Harvey,
 * S. Leybourne and P. Newbold, Testing the equality of prediction mean squared errors, International Journal of Forecasting 13 (1997), for the
 * correction and the t law with n - 1 degrees of freedom. Reference: forecast 8.20 {@code dm.test}; where the variance of its default
 * estimator is not above 0 it falls back to horizon 1, and so does this class, saying so in {@link #horizon}.
 *
 * @param statistic above 0 when the first forecast lost more
 * @param lower p-value against the alternative that the first forecast is better: probability of a statistic as low
 * @param upper p-value against the alternative that the second forecast is better
 * @param horizon that was used
 */
public record DieboldMariano(double statistic, double lower, double upper, int horizon) {
    /** How the variance of the mean loss difference is estimated. */
    public enum Variance {
        /** All autocovariances below the horizon with weight 1; may come out negative. */
        RECTANGULAR,
        /** Bartlett's weights; never negative. */
        BARTLETT
    }

    /**
     * Two-sided p-value.
     *
     * @return 0 to 1
     */
    public double p() {
        return Math.min(1, 2 * Math.min(lower, upper));
    }

    /**
     * Compares errors of two forecasts of one series.
     *
     * @param first errors of the first forecast
     * @param second errors of the second, as many
     * @param horizon steps ahead, 1 to less than the number of errors
     * @param power of the loss {@code |error|^power}, above 0
     * @param variance estimator
     * @return statistic and p
     * @throws IllegalArgumentException when lengths differ, a value is not finite, or the losses do not differ in any way that varies
     */
    public static DieboldMariano of(double[] first, double[] second, int horizon, double power, Variance variance) {
        Samples.requireFinite("first", first, 3);
        Samples.requireFinite("second", second, 3);
        if (first.length != second.length || !(power > 0)) {
            throw new IllegalArgumentException("errors must be of one length and the power above 0, are of "
                    + first.length + " and " + second.length + " with the power " + power);
        }
        Samples.requireRange("horizon", horizon, 1, first.length - 1);
        double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = StrictMath.pow(Math.abs(first[i]), power) - StrictMath.pow(Math.abs(second[i]), power);
        }
        Samples.requireVariation("difference of losses", differences);
        double squared = varianceOfMean(differences, horizon, variance);
        return squared > 0
                ? test(differences, horizon, squared)
                : test(differences, 1, varianceOfMean(differences, 1, variance));
    }

    private static double varianceOfMean(double[] differences, int horizon, Variance variance) {
        double n = differences.length;
        double[] deviations = Samples.deviations(differences);
        double sum = Samples.laggedProducts(deviations, 0) / n;
        for (int lag = 1; lag < horizon; lag++) {
            double weight = variance == Variance.BARTLETT ? 1 - (double) lag / horizon : 1;
            sum += 2 * weight * Samples.laggedProducts(deviations, lag) / n;
        }
        return sum / n;
    }

    private static DieboldMariano test(double[] differences, int horizon, double varianceOfMean) {
        double n = differences.length;
        double h = horizon;
        double correction = Math.sqrt((n + 1 - 2 * h + h / n * (h - 1)) / n);
        double statistic = Samples.mean(differences) / Math.sqrt(varianceOfMean) * correction;
        StudentT law = StudentT.standard(n - 1);
        return new DieboldMariano(statistic, law.cumulative(statistic), law.survival(statistic), horizon);
    }
}
