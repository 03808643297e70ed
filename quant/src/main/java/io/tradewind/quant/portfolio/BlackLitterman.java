// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.portfolio;

import io.tradewind.quant.linear.PositiveDefinite;

/**
 * Means that the market implies, moved towards views in proportion to how sure they are.
 *
 * <p>Source: F. Black and R. Litterman, Global portfolio optimization, Financial Analysts Journal 48 (1992), with the notation of G.
 * He and R. Litterman (1999): implied means {@code delta C w}, prior covariance {@code tau C}, views {@code P mu = q + error} with
 * error covariance Omega.
 *
 * @param implied means at which the market's weights are optimal
 * @param posterior means after the views
 * @param covariance of the returns given that the posterior means are uncertain: {@code C + ((tau C)^-1 + P' Omega^-1 P)^-1}
 */
public record BlackLitterman(double[] implied, double[] posterior, double[][] covariance) {

    /**
     * What the market says.
     *
     * @param covariance of the returns, positive definite
     * @param weights of the market
     * @param riskAversion delta, above 0
     * @param tau share of the covariance that the implied means are uncertain by, above 0
     */
    public record Market(double[][] covariance, double[] weights, double riskAversion, double tau) {
        /** Checks the ranges. */
        public Market {
            Weights.factored(covariance);
            Weights.requireLength("weights", weights, covariance.length);
            if (!(riskAversion > 0 && tau > 0)) {
                throw new IllegalArgumentException(
                        "risk aversion and tau must be above 0, got " + riskAversion + " and " + tau);
            }
        }
    }

    /**
     * What is believed beside it.
     *
     * @param portfolios P, one row of weights per view
     * @param means q, one per view, in the unit of the returns
     * @param uncertainty Omega, positive definite
     */
    public record Views(double[][] portfolios, double[] means, double[][] uncertainty) {
        /** Checks the shapes. */
        public Views {
            if (portfolios.length == 0) {
                throw new IllegalArgumentException("there must be at least one view");
            }
            Weights.requireLength("means of views", means, portfolios.length);
            PositiveDefinite.of("uncertainty", uncertainty);
            if (uncertainty.length != portfolios.length) {
                throw new IllegalArgumentException("the uncertainty must have one row for each of " + portfolios.length
                        + " views, has " + uncertainty.length);
            }
        }

        /**
         * Views as uncertain as the market's means are in their direction: Omega is {@code P tau C P'}, or its diagonal.
         *
         * @param portfolios P, one row of weights per view
         * @param means q, one per view
         * @param market whose covariance counts
         * @param diagonalOnly true for views that are independent of each other (He and Litterman)
         * @return the views
         * @throws IllegalArgumentException when the shapes differ
         */
        public static Views proportional(double[][] portfolios, double[] means, Market market, boolean diagonalOnly) {
            double[][] uncertainty = new double[portfolios.length][portfolios.length];
            for (int i = 0; i < portfolios.length; i++) {
                double[] spread = Weights.times(market.covariance, portfolios[i]);
                for (int j = 0; j < portfolios.length; j++) {
                    boolean counts = i == j || !diagonalOnly;
                    uncertainty[i][j] = counts ? market.tau * Weights.dot(portfolios[j], spread) : 0;
                }
            }
            return new Views(portfolios, means, uncertainty);
        }
    }

    /**
     * Combines market and views.
     *
     * @param market what it says
     * @param views what is believed
     * @return implied and posterior means
     * @throws io.tradewind.quant.linear.SingularMatrixException when views repeat each other without uncertainty
     * @throws IllegalArgumentException when the shapes differ
     */
    public static BlackLitterman of(Market market, Views views) {
        double[] implied = Weights.times(market.covariance, market.weights);
        for (int i = 0; i < implied.length; i++) {
            implied[i] *= market.riskAversion;
        }
        int count = views.portfolios.length;
        double[][] spread = new double[count][];
        double[][] total = new double[count][count];
        double[] surprise = new double[count];
        for (int k = 0; k < count; k++) {
            spread[k] = Weights.times(market.covariance, views.portfolios[k]);
            for (int i = 0; i < implied.length; i++) {
                spread[k][i] *= market.tau;
            }
            surprise[k] = views.means[k] - Weights.dot(views.portfolios[k], implied);
        }
        for (int k = 0; k < count; k++) {
            for (int l = 0; l < count; l++) {
                total[k][l] = views.uncertainty[k][l] + Weights.dot(views.portfolios[l], spread[k]);
            }
        }
        PositiveDefinite solver = PositiveDefinite.of("uncertainty of the views", total);
        double[] strength = solver.solve(surprise);
        double[] posterior = implied.clone();
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < posterior.length; i++) {
                posterior[i] += strength[k] * spread[k][i];
            }
        }
        return new BlackLitterman(implied, posterior, posteriorCovariance(market, spread, solver));
    }

    private static double[][] posteriorCovariance(Market market, double[][] spread, PositiveDefinite solver) {
        int size = market.covariance.length;
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] column = new double[spread.length];
            for (int k = 0; k < column.length; k++) {
                column[k] = spread[k][i];
            }
            double[] solved = solver.solve(column);
            for (int j = 0; j < size; j++) {
                double learned = 0;
                for (int k = 0; k < solved.length; k++) {
                    learned += solved[k] * spread[k][j];
                }
                result[i][j] = (1 + market.tau) * market.covariance[i][j] - learned;
            }
        }
        return result;
    }
}
