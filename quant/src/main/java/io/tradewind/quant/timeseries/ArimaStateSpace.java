// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An ARIMA model as a linear state space, and the Kalman filter over it.
 *
 * <p>The first r components are Harvey's for the ARMA process of the differences, the others the last values of the series, whose
 * unknown start has the variance {@value #DIFFUSE} (R's {@code kappa}). Innovations that such a component makes wider than {@value
 * #UNINFORMATIVE} are left out of the likelihood, as in R's {@code arima}.
 *
 * <p>Source: A. C. Harvey, Time Series Models, 1993, section 4.4; J. Durbin and S. J. Koopman, Time Series Analysis by State Space
 * Methods, 2001. Reference: R 4.2.2 {@code stats::arima}, {@code predict}.
 */
final class ArimaStateSpace {
    private static final double DIFFUSE = 1e6;
    private static final double UNINFORMATIVE = 1e4;
    private static final double SETTLED = 1e-13;

    private final int arma;
    private final int size;
    private final double[] phi;
    private final double[] theta;
    private final double[] delta;
    private final int[] lags;
    private final double[] state;
    private final double[][] predicted;
    private final double[][] filtered;
    private final double[][] work;
    private final double[] mean;
    private final double[] reach;
    private boolean settled;

    private ArimaStateSpace(double[] phi, double[] theta, double[] delta, double[][] start) {
        this.arma = phi.length;
        this.size = arma + delta.length;
        this.phi = phi;
        this.theta = theta;
        this.delta = delta;
        this.lags = nonZero(delta);
        this.state = new double[size];
        this.mean = new double[size];
        this.reach = new double[size];
        this.predicted = new double[size][size];
        this.filtered = new double[size][size];
        this.work = new double[size][size];
        for (int i = 0; i < arma; i++) {
            System.arraycopy(start[i], 0, predicted[i], 0, arma);
        }
        for (int i = arma; i < size; i++) {
            predicted[i][i] = DIFFUSE;
        }
    }

    /**
     * The model before its first value.
     *
     * @param ar coefficients of the expanded autoregression
     * @param ma coefficients of the expanded moving average, without the leading 1
     * @param delta see {@link LagPolynomial#undifference}
     * @return null when the autoregression is not stationary
     */
    static @Nullable ArimaStateSpace of(double[] ar, double[] ma, double[] delta) {
        int r = Math.max(ar.length, ma.length + 1);
        double[] phi = new double[r];
        System.arraycopy(ar, 0, phi, 0, ar.length);
        double[] theta = new double[r];
        theta[0] = 1;
        System.arraycopy(ma, 0, theta, 1, ma.length);
        double[][] start = StationaryCovariance.of(phi, theta);
        return start == null ? null : new ArimaStateSpace(phi, theta, delta, start);
    }

    /** The model with an unknown start of its ARMA part too, for an autoregression that is not stationary. */
    static ArimaStateSpace diffuse(double[] ar, double[] ma, double[] delta) {
        int r = Math.max(ar.length, ma.length + 1);
        double[] theta = new double[r];
        theta[0] = 1;
        System.arraycopy(ma, 0, theta, 1, ma.length);
        double[][] start = new double[r][r];
        for (int i = 0; i < r; i++) {
            start[i][i] = DIFFUSE;
        }
        return new ArimaStateSpace(Arrays.copyOf(ar, r), theta, delta, start);
    }

    /**
     * What the filter finds.
     *
     * @param squares sum of squared standardised innovations
     * @param logarithms sum of the logarithms of their variances
     * @param used innovations in these sums
     */
    record Sums(double squares, double logarithms, int used) {
        /** R's objective: half the mean of -2 log-likelihood, constants left out, at the best variance. */
        double objective() {
            return 0.5 * (StrictMath.log(squares / used) + logarithms / used);
        }
    }

    /**
     * Filters a series; the model stands behind its last value afterwards.
     *
     * @param series without its mean and drift
     * @param residuals of the same length, receives the standardised innovations
     */
    Sums filter(double[] series, double[] residuals) {
        double squares = 0;
        double logarithms = 0;
        int used = 0;
        double variance = 0;
        for (int t = 0; t < series.length; t++) {
            if (t > 0) {
                predict();
            }
            double innovation = series[t] - observe(mean);
            variance = settled ? variance : observeReach();
            update(innovation / variance, variance);
            residuals[t] = innovation / Math.sqrt(variance);
            if (variance < UNINFORMATIVE) {
                used++;
                squares += residuals[t] * residuals[t];
                logarithms += StrictMath.log(variance);
            }
        }
        return new Sums(squares, logarithms, used);
    }

    /**
     * Forecasts from behind the last value filtered.
     *
     * @param forecasts receives means
     * @param variances of the same length, receives variances for innovations of variance 1
     */
    void forecast(double[] forecasts, double[] variances) {
        for (int h = 0; h < forecasts.length; h++) {
            settled = false;
            predict();
            forecasts[h] = observe(mean);
            variances[h] = observeReach();
            System.arraycopy(mean, 0, state, 0, size);
            for (int i = 0; i < size; i++) {
                System.arraycopy(predicted[i], 0, filtered[i], 0, size);
            }
        }
    }

    private void update(double scaled, double variance) {
        for (int i = 0; i < size; i++) {
            state[i] = mean[i] + reach[i] * scaled;
        }
        if (settled) {
            return;
        }
        for (int i = 0; i < size; i++) {
            double share = reach[i] / variance;
            double[] row = filtered[i];
            double[] from = predicted[i];
            for (int k = 0; k < size; k++) {
                row[k] = from[k] - share * reach[k];
            }
        }
    }

    private void predict() {
        transit(state, mean);
        if (settled) {
            return;
        }
        for (int k = 0; k < size; k++) {
            transit(filtered[k], work[k]);
        }
        double largestChange = 0;
        double[] column = new double[size];
        double[] moved = new double[size];
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                column[i] = work[i][k];
            }
            transit(column, moved);
            for (int i = 0; i < size; i++) {
                double noise = i < arma && k < arma ? theta[i] * theta[k] : 0;
                double value = moved[i] + noise;
                largestChange = Math.max(largestChange, Math.abs(value - predicted[i][k]));
                predicted[i][k] = value;
            }
        }
        settled = largestChange < SETTLED;
    }

    /** The state's transition, applied to a vector. */
    private void transit(double[] from, double[] to) {
        for (int i = 0; i < arma; i++) {
            to[i] = phi[i] * from[0] + (i + 1 < arma ? from[i + 1] : 0);
        }
        if (size > arma) {
            to[arma] = observe(from);
            System.arraycopy(from, arma, to, arma + 1, size - arma - 1);
        }
    }

    private double observe(double[] vector) {
        double value = vector[0];
        for (int lag : lags) {
            value += delta[lag] * vector[arma + lag];
        }
        return value;
    }

    /** Covariances of the state with the next value, and that value's variance. */
    private double observeReach() {
        for (int i = 0; i < size; i++) {
            reach[i] = observe(predicted[i]);
        }
        return observe(reach);
    }

    private static int[] nonZero(double[] delta) {
        int count = 0;
        int[] lags = new int[delta.length];
        for (int i = 0; i < delta.length; i++) {
            if (delta[i] != 0) {
                lags[count++] = i;
            }
        }
        int[] result = new int[count];
        System.arraycopy(lags, 0, result, 0, count);
        return result;
    }
}
