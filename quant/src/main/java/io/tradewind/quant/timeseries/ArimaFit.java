// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import java.util.List;

/**
 * A fitted ARIMA model. A moving average has the sign x(t) = ... + e(t) + theta e(t-1); {@code intercept} is the mean of the process,
 * {@code drift} its slope a step.
 *
 * <p>Made by {@link Arima#fit}. Arrays handed out are copies.
 */
public final class ArimaFit {
    private final ArimaModel model;
    private final Estimates estimates;
    private final ArimaSearchReport search;

    /** Numbers that a fit ends with; variance is the maximum likelihood (or conditional least squares) one. */
    record Estimates(
            ArimaMethod method,
            double[] coefficients,
            double[][] covariance,
            double[] residuals,
            double variance,
            double logLikelihood) {}

    /** Which variance of the innovations scales forecast errors. */
    public enum Variance {
        /** The estimate by maximum likelihood, as {@code stats::predict} of an {@code arima} fit. */
        MAXIMUM_LIKELIHOOD,
        /** Squared residuals over observations less coefficients, as {@code forecast::Arima}. */
        DEGREES_OF_FREEDOM
    }

    ArimaFit(ArimaModel model, Estimates estimates, ArimaSearchReport search) {
        this.model = model;
        this.estimates = estimates;
        this.search = search;
    }

    /** The orders. */
    public ArimaOrder order() {
        return model.layout().order();
    }

    /** How it was fitted. */
    public ArimaMethod method() {
        return estimates.method();
    }

    /** Names of the coefficients: ar1.., ma1.., sar1.., sma1.., intercept, drift. */
    public List<String> names() {
        return model.layout().names();
    }

    /** In the order of {@link #names}. */
    public double[] coefficients() {
        return estimates.coefficients().clone();
    }

    /** Square roots of the diagonal of {@link #covariance}; NaN where that is not positive. */
    public double[] standardErrors() {
        double[] result = new double[estimates.coefficients().length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.sqrt(estimates.covariance()[i][i]);
        }
        return result;
    }

    /** Of the coefficients, from the Hessian matrix of the objective as {@code arima} computes it; NaN where that is singular. */
    public double[][] covariance() {
        double[][] result = new double[estimates.covariance().length][];
        for (int i = 0; i < result.length; i++) {
            result[i] = estimates.covariance()[i].clone();
        }
        return result;
    }

    /** Variance of the innovations by maximum likelihood, or by conditional least squares. */
    public double variance() {
        return estimates.variance();
    }

    /** Squared residuals over observations less coefficients. */
    public double correctedVariance() {
        double squares = 0;
        for (double residual : estimates.residuals()) {
            squares += residual * residual;
        }
        return squares / (observations() - estimates.coefficients().length);
    }

    /** At the coefficients; see {@link ArimaMethod#CSS} for what it means there. */
    public double logLikelihood() {
        return estimates.logLikelihood();
    }

    /** Values less those that differencing used up. */
    public int observations() {
        return model.observations();
    }

    /** Coefficients and the variance. */
    private int parameters() {
        return estimates.coefficients().length + 1;
    }

    /** Akaike's criterion, the variance counted; NaN for {@link ArimaMethod#CSS}. */
    public double aic() {
        return estimates.method() == ArimaMethod.CSS ? Double.NaN : -2 * logLikelihood() + 2 * parameters();
    }

    /** Akaike's criterion corrected for small samples; NaN for {@link ArimaMethod#CSS}. */
    public double aicc() {
        return aic() + 2.0 * parameters() * (parameters() + 1) / (observations() - parameters() - 1);
    }

    /** Schwarz's criterion; NaN for {@link ArimaMethod#CSS}. */
    public double bic() {
        return aic() + parameters() * (StrictMath.log(observations()) - 2);
    }

    /** Standardised innovations, one for each value; those before the differences exist are near 0. */
    public double[] residuals() {
        return estimates.residuals().clone();
    }

    /** How the search went, and whether it converged. */
    public ArimaSearchReport search() {
        return search;
    }

    /** Smallest absolute value of a root of the autoregressive and the moving average polynomial; infinite without either. */
    public double smallestRoot() {
        return model.smallestRoot(estimates.coefficients());
    }

    /** Forecasts with the variance by maximum likelihood; of little worth unless {@link ArimaSearchReport#converged}. */
    public Forecast forecast(int horizon) {
        return forecast(horizon, Variance.MAXIMUM_LIKELIHOOD);
    }

    /**
     * Forecasts from behind the series by the Kalman filter. They are made for a fit that did not converge too: look at {@link
     * ArimaSearchReport#converged} of {@link #search} before using them.
     *
     * @param horizon steps ahead, at least 1
     * @param variance that scales the standard errors
     * @throws IllegalArgumentException when the horizon is below 1
     */
    public Forecast forecast(int horizon, Variance variance) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be at least 1, got " + horizon);
        }
        double scale = variance == Variance.MAXIMUM_LIKELIHOOD ? variance() : correctedVariance();
        return model.forecast(estimates.coefficients(), estimates.method(), scale, horizon);
    }
}
