// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Series drawn from a model with given parameters and given innovations. */
public final class GarchSimulator {
    private final GarchModel model;
    private final Layout at;
    private final double[] parameters;
    private final double[] values;
    private final double[] residuals;
    private final double[] variances;
    private final double[] standardised;
    private final double centre;

    private GarchSimulator(GarchModel model, double[] parameters, int steps) {
        this.model = model;
        this.at = model.layout();
        this.parameters = parameters;
        this.values = new double[steps];
        this.residuals = new double[steps];
        this.variances = new double[steps];
        this.standardised = new double[steps];
        this.centre = model.form() != VarianceForm.EGARCH
                ? 0
                : model.conventions().centreOfLaw()
                        ? model.law().meanAbsolute(model.shape(parameters))
                        : LogVarianceRecursion.NORMAL_MEAN_ABSOLUTE;
    }

    /**
     * Draws a series.
     *
     * @param parameters in the model's order, with a persistence below 1
     * @param count values to return
     * @param burnIn values to draw before them, from the unconditional variance on
     * @param innovations with mean 0 and variance 1; drawn residuals of a {@link GarchPath#standardised} make it filtered historical
     *     simulation
     * @throws IllegalArgumentException when the parameters' number is another or they have no finite unconditional variance
     */
    public static double[] simulate(
            GarchModel model, double[] parameters, int count, int burnIn, DoubleSupplier innovations) {
        if (parameters.length != model.size() || count < 1 || burnIn < 0) {
            throw new IllegalArgumentException("the model has " + model.size() + " parameters, got " + parameters.length
                    + "; values are wanted 1 or more, got " + count + " after " + burnIn);
        }
        double level = model.unconditionalVariance(parameters);
        if (!(level > 0 && level < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the parameters have no unconditional variance: their persistence is "
                    + model.persistence(parameters));
        }
        GarchSimulator simulator = new GarchSimulator(model, parameters, count + burnIn);
        for (int t = 0; t < count + burnIn; t++) {
            simulator.step(t, level, innovations.getAsDouble());
        }
        return Arrays.copyOfRange(simulator.values, burnIn, burnIn + count);
    }

    private void step(int t, double level, double innovation) {
        variances[t] = t < model.varianceLags() ? level : variance(t);
        standardised[t] = innovation;
        residuals[t] = innovation * Math.sqrt(variances[t]);
        values[t] = mean(t) + residuals[t];
    }

    private double variance(int t) {
        boolean logs = model.form() == VarianceForm.EGARCH;
        double sum = parameters[at.omega()];
        for (int j = 1; j <= model.p(); j++) {
            double square = residuals[t - j] * residuals[t - j];
            sum += parameters[at.alpha() + j - 1] * (logs ? Math.abs(standardised[t - j]) - centre : square);
        }
        for (int j = 1; j <= model.o(); j++) {
            double down = Math.min(0, residuals[t - j]);
            sum += parameters[at.gamma() + j - 1] * (logs ? standardised[t - j] : down * down);
        }
        for (int j = 1; j <= model.q(); j++) {
            sum += parameters[at.beta() + j - 1] * (logs ? StrictMath.log(variances[t - j]) : variances[t - j]);
        }
        return logs ? StrictMath.exp(sum) : sum;
    }

    private double mean(int t) {
        MeanModel mean = model.mean();
        double constant = mean.constant() ? parameters[0] : 0;
        boolean process = model.conventions().armaForm() == GarchConventions.ArmaForm.PROCESS_MEAN;
        double centreOfMean = process ? constant : 0;
        double value = constant;
        for (int j = 1; j <= mean.ar() && t - j >= 0; j++) {
            value += parameters[at.ar() + j - 1] * (values[t - j] - centreOfMean);
        }
        for (int j = 1; j <= mean.ma() && t - j >= 0; j++) {
            value += parameters[at.ma() + j - 1] * residuals[t - j];
        }
        return value;
    }
}
