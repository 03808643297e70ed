// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Estimates of a model by a search that converged, and what follows from them. */
public final class GarchFit {
    private final GarchModel model;
    private final double[] series;
    private final double[] parameters;
    private final double logLikelihood;
    private final double gradientNorm;
    private final int iterations;
    private final boolean atPersistenceBound;
    private final int convergedStarts;
    private final double startSpread;
    private final GarchPath path;

    GarchFit(
            GarchModel model,
            double[] series,
            double[] parameters,
            double logLikelihood,
            double gradientNorm,
            int iterations,
            boolean atPersistenceBound,
            int convergedStarts,
            double startSpread) {
        this.model = model;
        this.series = series;
        this.parameters = parameters;
        this.logLikelihood = logLikelihood;
        this.gradientNorm = gradientNorm;
        this.iterations = iterations;
        this.atPersistenceBound = atPersistenceBound;
        this.convergedStarts = convergedStarts;
        this.startSpread = startSpread;
        this.path = GarchPath.of(model, series, parameters);
    }

    /** What was estimated. */
    public GarchModel model() {
        return model;
    }

    /** The estimates, in the model's order. */
    public double[] parameters() {
        return parameters.clone();
    }

    /** The estimates by the names of the conventions' program. */
    public Map<String, Double> coefficients() {
        return named(parameters);
    }

    /** The log-likelihood at the estimates. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /**
     * The largest component of the gradient of the mean log-likelihood, by parameters of the series divided by its standard deviation,
     * that does not push against a bound.
     */
    public double gradientNorm() {
        return gradientNorm;
    }

    /** Steps of the search that ended here. */
    public int iterations() {
        return iterations;
    }

    /** Whether the limit of persistence holds the estimates, as it always does IGARCH; otherwise standard errors then mean little. */
    public boolean atPersistenceBound() {
        return atPersistenceBound;
    }

    /** From how many starts the search converged. */
    public int convergedStarts() {
        return convergedStarts;
    }

    /** By how much the log-likelihood of the worst converged search falls short of the best: 0 when all found the same maximum. */
    public double startSpread() {
        return startSpread;
    }

    /** Residuals and variances at the estimates. */
    public GarchPath path() {
        return path;
    }

    /** Forecasts from the end of the series. */
    public GarchForecast forecast(int horizon) {
        return path.forecast(horizon);
    }

    /** How much of a variance comes back in the next; see {@link GarchModel#persistence}. */
    public double persistence() {
        return model.persistence(parameters);
    }

    /** The variance towards which forecasts go; see {@link GarchModel#unconditionalVariance}. */
    public double unconditionalVariance() {
        return model.unconditionalVariance(parameters);
    }

    /** Steps after which half of a shock to the variance is gone; see {@link GarchModel#halfLife}. */
    public double halfLife() {
        return model.halfLife(parameters);
    }

    /** Akaike's criterion {@code 2 k - 2 log L}; rugarch divides it by the number of observations. */
    public double aic() {
        return 2.0 * parameters.length - 2 * logLikelihood;
    }

    /** Schwarz's criterion {@code k log n - 2 log L}; rugarch divides it by the number of observations. */
    public double bic() {
        return parameters.length * StrictMath.log(observations()) - 2 * logLikelihood;
    }

    /** The number of residuals. */
    public int observations() {
        return path.residuals().length;
    }

    /**
     * Standard errors from the Hessian matrix of the log-likelihood, by the names of the parameters.
     *
     * @return NaN where the matrix has no inverse or gives a negative variance, as at a bound, and for the first beta of IGARCH
     */
    public Map<String, Double> standardErrors() {
        return named(new GarchCovariance(model, series, parameters).standardErrors());
    }

    /** Standard errors that hold when the law of the innovations is another: Hessian, scores, Hessian, by the conventions' rule. */
    public Map<String, Double> robustStandardErrors() {
        return named(new GarchCovariance(model, series, parameters).robustStandardErrors());
    }

    private Map<String, Double> named(double[] values) {
        List<String> names = model.parameterNames();
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(names.get(i), values[i]);
        }
        return named;
    }
}
