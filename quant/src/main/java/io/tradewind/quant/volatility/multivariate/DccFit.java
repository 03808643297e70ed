// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

import io.tradewind.quant.volatility.GarchFit;
import io.tradewind.quant.volatility.GarchModel;
import java.util.ArrayList;
import java.util.List;

/** Estimates of dynamic conditional correlation by searches that converged. */
public final class DccFit {
    private final List<GarchFit> margins;
    private final DccModel model;
    private final double[] parameters;
    private final double gradientNorm;
    private final int iterations;
    private final double[][] shocks;
    private final double logLikelihood;
    private final DccRecursion recursion;

    DccFit(List<GarchFit> margins, DccModel model, double[] parameters, double gradientNorm, int iterations) {
        this.margins = List.copyOf(margins);
        this.model = model;
        this.parameters = parameters;
        this.gradientNorm = gradientNorm;
        this.iterations = iterations;
        this.shocks = margins.stream().map(fit -> fit.path().standardised()).toArray(double[][]::new);
        this.recursion = DccLikelihood.filtered(model, shocks, parameters);
        this.logLikelihood = likelihood().valueAt(allParameters(), new double[0]);
    }

    private DccLikelihood likelihood() {
        List<GarchModel> models = margins.stream().map(GarchFit::model).toList();
        double[][] series = margins.stream().map(fit -> fit.path().series()).toArray(double[][]::new);
        return new DccLikelihood(models, model, series);
    }

    private double[] allParameters() {
        List<Double> all = new ArrayList<>();
        for (GarchFit margin : margins) {
            for (double parameter : margin.parameters()) {
                all.add(parameter);
            }
        }
        for (double parameter : parameters) {
            all.add(parameter);
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The fits of the series. */
    public List<GarchFit> margins() {
        return margins;
    }

    /** What was estimated. */
    public DccModel model() {
        return model;
    }

    /** The estimates of the correlations and the law, in the model's order. */
    public double[] parameters() {
        return parameters.clone();
    }

    /** The joint log-likelihood, the variances of the series included. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The largest component of the gradient of the mean log-likelihood of the second stage that does not push against a bound. */
    public double gradientNorm() {
        return gradientNorm;
    }

    /** Steps of the second stage's search. */
    public int iterations() {
        return iterations;
    }

    /** The sum of the weights of shocks and memory, below 1. */
    public double persistence() {
        return model.memory(parameters);
    }

    /** The number of observations. */
    public int observations() {
        return shocks[0].length;
    }

    /** The covariance of the standardised residuals, towards which Q returns. */
    public double[][] target() {
        return copy(recursion.target());
    }

    /**
     * The correlations of an observation given those before it.
     *
     * @param t from 0
     */
    public double[][] correlation(int t) {
        return Moments.correlation(recursion.q(t));
    }

    /**
     * The covariances of an observation given those before it.
     *
     * @param t from 0
     */
    public double[][] covariance(int t) {
        double[] deviations = margins.stream()
                .mapToDouble(fit -> Math.sqrt(fit.path().variances()[t]))
                .toArray();
        return Moments.scale(correlation(t), deviations);
    }

    /** Q of an observation, whose correlations are {@link #correlation}. */
    double[][] q(int t) {
        return recursion.q(t);
    }

    /** Forecasts from the end of the series; see {@link DccForecast}. */
    public DccForecast forecast(int horizon) {
        return DccForecast.of(this, shocks, recursion.q(observations() - 1), recursion.downTarget(), horizon);
    }

    /**
     * Standard errors of both stages together: those of each series' parameters, then of the correlations' (W. K. Newey and D. McFadden,
     * Handbook of Econometrics 4, 1994, theorem 6.1). All are NaN where a parameter stands so close to the edge of its range that a step to
     * take a derivative leaves it.
     */
    public double[] standardErrors() {
        return covariance().standardErrors(true);
    }

    /**
     * Standard errors as rmgarch 1.4.2 prints them, in the order of {@link #standardErrors}: one matrix of that formula is not
     * transposed, so they leave out part of what the first stage's uncertainty does to the second.
     */
    public double[] rmgarchErrors() {
        return covariance().standardErrors(false);
    }

    private DccCovariance covariance() {
        return new DccCovariance(margins, model, parameters);
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
