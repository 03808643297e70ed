// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.portfolio;

import io.tradewind.quant.correlation.SampleCovariance;
import io.tradewind.quant.optimise.NotConvergedException;
import java.util.Arrays;

/**
 * Weights by risk instead of money: each asset contributes a given share of the variance.
 *
 * <p>Sources: S. Maillard, T. Roncalli and J. Teiletche, The properties of equally weighted risk contribution portfolios, Journal of
 * Portfolio Management 36 (2010); solved as the minimum of {@code w'Cw / 2 - sum b[i] log w[i]} by cyclical coordinate descent (T.
 * Griveau-Billion, J. Richard and T. Roncalli, 2013), which is convex and so has one answer.
 */
public final class RiskParity {
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_ROUNDS = 100_000;

    private RiskParity() {}

    /**
     * Equal shares of the risk.
     *
     * @param covariance positive definite
     * @return weights above 0
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     * @throws NotConvergedException when the descent does not settle
     */
    public static double[] equal(double[][] covariance) {
        double[] budget = new double[covariance.length];
        Arrays.fill(budget, 1.0 / covariance.length);
        return budgeted(covariance, budget);
    }

    /**
     * Given shares of the risk.
     *
     * @param covariance positive definite
     * @param budget shares above 0; scaled to the sum 1
     * @return weights above 0
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     * @throws IllegalArgumentException when the shapes differ or a share is not above 0
     * @throws NotConvergedException when the descent does not settle
     */
    public static double[] budgeted(double[][] covariance, double[] budget) {
        Weights.factored(covariance);
        Weights.requireLength("budget", budget, covariance.length);
        for (double share : budget) {
            if (!(share > 0)) {
                throw new IllegalArgumentException("shares of the risk must be above 0, got " + share);
            }
        }
        double[] shares = Weights.normalised(budget, "the budget");
        double[] deviations = SampleCovariance.deviations(covariance);
        double[][] correlations = SampleCovariance.correlations(covariance);
        double[] scaled = descend(correlations, shares);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= deviations[i];
        }
        return Weights.normalised(scaled, "risk parity");
    }

    /** In units of each asset's deviation, in which the descent is well conditioned. */
    private static double[] descend(double[][] correlations, double[] shares) {
        double[] x = new double[shares.length];
        Arrays.setAll(x, i -> Math.sqrt(shares[i]));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double change = 0;
            for (int i = 0; i < x.length; i++) {
                double others = Weights.dot(correlations[i], x) - x[i];
                double root = Math.sqrt(others * others + 4 * shares[i]);
                double next = others > 0 ? 2 * shares[i] / (root + others) : (root - others) / 2;
                change = Math.max(change, Math.abs(next - x[i]) / next);
                x[i] = next;
            }
            if (change <= TOLERANCE) {
                return x;
            }
        }
        throw new NotConvergedException("risk parity did not settle in " + MOST_ROUNDS + " rounds");
    }
}
