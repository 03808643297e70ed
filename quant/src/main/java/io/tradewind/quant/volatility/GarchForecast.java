// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import java.util.Arrays;

/**
 * Means and variances of the steps after the end of a series. Variances of GARCH and GJR are expectations; those of EGARCH beyond the
 * first step put unknown shocks at their mean, which is rugarch's rule and not an expectation (arch offers the first step only).
 *
 * @param means of the steps 1, 2, ...
 * @param variances of the residuals of those steps, given what is known at the end of the series
 */
public record GarchForecast(double[] means, double[] variances) {

    static GarchForecast of(GarchPath path, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("the horizon must be 1 or more, is " + horizon);
        }
        double[] variances =
                path.model().form() == VarianceForm.EGARCH ? logVariances(path, horizon) : variances(path, horizon);
        return new GarchForecast(means(path, horizon), variances);
    }

    private static double[] means(GarchPath path, int horizon) {
        MeanModel mean = path.model().mean();
        Layout at = path.model().layout();
        double[] parameters = path.parameters();
        double constant = mean.constant() ? parameters[0] : 0;
        boolean process = path.model().conventions().armaForm() == GarchConventions.ArmaForm.PROCESS_MEAN;
        double centre = process ? constant : 0;
        int known = path.series().length;
        double[] values = Arrays.copyOf(path.series(), known + horizon);
        int residuals = path.residuals().length;
        for (int step = 0; step < horizon; step++) {
            double value = constant;
            for (int j = 1; j <= mean.ar(); j++) {
                value += parameters[at.ar() + j - 1] * (values[known + step - j] - centre);
            }
            for (int j = step + 1; j <= mean.ma(); j++) {
                value += parameters[at.ma() + j - 1] * path.residuals()[residuals + step - j];
            }
            values[known + step] = value;
        }
        return Arrays.copyOfRange(values, known, known + horizon);
    }

    private static double[] variances(GarchPath path, int horizon) {
        GarchModel model = path.model();
        Layout at = model.layout();
        double[] parameters = path.parameters();
        int known = path.variances().length;
        double share = model.o() == 0 ? 0 : model.law().negativeSquare(model.shape(parameters));
        double[] all = Arrays.copyOf(path.variances(), known + horizon);
        for (int t = known; t < known + horizon; t++) {
            double sum = parameters[at.omega()];
            for (int j = 1; j <= model.p(); j++) {
                sum += parameters[at.alpha() + j - 1] * (t - j < known ? square(path, t - j) : all[t - j]);
            }
            for (int j = 1; j <= model.o(); j++) {
                double down =
                        t - j >= known ? share * all[t - j] : path.residuals()[t - j] < 0 ? square(path, t - j) : 0;
                sum += parameters[at.gamma() + j - 1] * down;
            }
            for (int j = 1; j <= model.q(); j++) {
                sum += parameters[at.beta() + j - 1] * all[t - j];
            }
            all[t] = sum;
        }
        return Arrays.copyOfRange(all, known, known + horizon);
    }

    private static double square(GarchPath path, int t) {
        return path.residuals()[t] * path.residuals()[t];
    }

    private static double[] logVariances(GarchPath path, int horizon) {
        GarchModel model = path.model();
        Layout at = model.layout();
        double[] parameters = path.parameters();
        int known = path.variances().length;
        double centre = model.conventions().centreOfLaw()
                ? model.law().meanAbsolute(model.shape(parameters))
                : LogVarianceRecursion.NORMAL_MEAN_ABSOLUTE;
        double[] standardised = path.standardised();
        double[] all = Arrays.copyOf(path.variances(), known + horizon);
        for (int t = known; t < known + horizon; t++) {
            double sum = parameters[at.omega()];
            for (int j = t - known + 1; j <= model.p(); j++) {
                sum += parameters[at.alpha() + j - 1] * (Math.abs(standardised[t - j]) - centre);
            }
            for (int j = t - known + 1; j <= model.o(); j++) {
                sum += parameters[at.gamma() + j - 1] * standardised[t - j];
            }
            for (int j = 1; j <= model.q(); j++) {
                sum += parameters[at.beta() + j - 1] * StrictMath.log(all[t - j]);
            }
            all[t] = StrictMath.exp(sum);
        }
        return Arrays.copyOfRange(all, known, known + horizon);
    }
}
