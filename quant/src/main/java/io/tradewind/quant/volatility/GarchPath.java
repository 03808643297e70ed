// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import java.util.Arrays;
import java.util.Optional;

/**
 * A series seen through a model with given parameters.
 *
 * @param model the equations and conventions
 * @param parameters in the model's order
 * @param series all observations
 * @param residuals of the mean equation; arch's AR mean has fewer than observations
 * @param variances of the residuals
 * @param logLikelihood of the series
 */
public record GarchPath(
        GarchModel model,
        double[] parameters,
        double[] series,
        double[] residuals,
        double[] variances,
        double logLikelihood) {

    /**
     * Filters a series, with nothing estimated.
     *
     * @param series finite, longer than the model's highest lag
     * @param parameters in the model's order, see {@link GarchModel#parameterNames}
     * @throws IllegalArgumentException when the series is too short or not finite, the number of parameters is another, or they give a
     *     variance that is not positive
     */
    public static GarchPath of(GarchModel model, double[] series, double[] parameters) {
        return where(model, series, parameters)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the parameters are out of range: they give a variance that is not a positive number"));
    }

    /**
     * As {@link #of}, but empty where the parameters give a variance that is not positive.
     *
     * @throws IllegalArgumentException when the series is too short or not finite, or the number of parameters is another
     */
    public static Optional<GarchPath> where(GarchModel model, double[] series, double[] parameters) {
        SeriesCheck.require(series, model.highestLag() + 2);
        if (parameters.length != model.size()) {
            throw new IllegalArgumentException("the model has " + model.size() + " parameters " + model.parameterNames()
                    + ", got " + parameters.length);
        }
        GarchLikelihood likelihood = new GarchLikelihood(model, series);
        double value = likelihood.valueAt(parameters);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        int from = likelihood.offset();
        int to = from + likelihood.observations();
        return Optional.of(new GarchPath(
                model,
                parameters.clone(),
                series.clone(),
                Arrays.copyOfRange(likelihood.residuals(), from, to),
                Arrays.copyOfRange(likelihood.variances(), from, to),
                value));
    }

    /** The residuals divided by their standard deviations: what filtered historical simulation draws from. */
    public double[] standardised() {
        double[] standardised = new double[residuals.length];
        for (int t = 0; t < residuals.length; t++) {
            standardised[t] = residuals[t] / Math.sqrt(variances[t]);
        }
        return standardised;
    }

    /** Forecasts from the end of the series; see {@link GarchForecast}. */
    public GarchForecast forecast(int horizon) {
        return GarchForecast.of(this, horizon);
    }

    /**
     * The variance that follows a shock (R. F. Engle and V. K. Ng, Measuring and testing the impact of news on volatility, Journal of
     * Finance 48, 1993): first lags only, earlier variances at the unconditional one; infinite where that is.
     *
     * @param shock a residual, in the unit of the series
     */
    public double newsImpact(double shock) {
        Layout at = model.layout();
        double level = model.unconditionalVariance(parameters);
        double size = model.p() > 0 ? parameters[at.alpha()] : 0;
        double sign = model.o() > 0 ? parameters[at.gamma()] : 0;
        double memory = 0;
        for (int i = at.beta(); i < at.shape(); i++) {
            memory += parameters[i];
        }
        if (model.form() != VarianceForm.EGARCH) {
            double weight = size + (shock < 0 ? sign : 0);
            return parameters[at.omega()] + (memory == 0 ? 0 : memory * level) + weight * shock * shock;
        }
        double z = shock / Math.sqrt(level);
        double centre = model.conventions().centreOfLaw()
                ? model.law().meanAbsolute(model.shape(parameters))
                : LogVarianceRecursion.NORMAL_MEAN_ABSOLUTE;
        return StrictMath.exp(
                parameters[at.omega()] + memory * StrictMath.log(level) + size * (Math.abs(z) - centre) + sign * z);
    }
}
