// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.portfolio;

import io.tradewind.quant.correlation.SampleCovariance;
import io.tradewind.quant.optimise.QuadraticProgram;

/**
 * Portfolios of H. Markowitz, Portfolio selection, Journal of Finance 7 (1952): least variance, most mean for it, long-only or not.
 *
 * <p>Closed forms where there are no bounds, a dual active set method where there are. Checked against numpy 1.24.2 and scipy
 * 1.10.1 (SLSQP).
 */
public final class MeanVariance {
    private MeanVariance() {}

    /** How a target for the mean is meant. */
    public enum Target {
        /** The portfolio's mean is the target. */
        EXACTLY,
        /** The portfolio's mean is the target or more. */
        AT_LEAST
    }

    /**
     * The portfolio of least variance; weights may be negative.
     *
     * @param covariance positive definite
     * @return weights
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     */
    public static double[] minimumVariance(double[][] covariance) {
        double[] raw = Weights.factored(covariance).solve(Weights.ones(covariance.length));
        return Weights.normalised(raw, "the portfolio of least variance");
    }

    /**
     * The portfolio of least variance within bounds.
     *
     * @param covariance positive definite
     * @param low least weight of each asset
     * @param high largest weight of each asset, not below {@code low}
     * @return weights
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     * @throws IllegalArgumentException when no weights within the bounds sum to 1
     */
    public static double[] minimumVariance(double[][] covariance, double low, double high) {
        requireBounds(low, high);
        return new QuadraticProgram(covariance, new double[covariance.length])
                .equal(Weights.ones(covariance.length), 1)
                .within(low, high)
                .solve();
    }

    /**
     * The portfolio with the largest ratio of mean excess to deviation; weights may be negative.
     *
     * @param covariance positive definite
     * @param means one per asset
     * @param riskFree mean without risk, per period
     * @return weights
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     * @throws IllegalArgumentException when the shapes differ, or no such portfolio exists because the mean of the portfolio of least
     *     variance does not exceed the rate: weights scaled to sum 1 would then have the smallest ratio
     */
    public static double[] tangency(double[][] covariance, double[] means, double riskFree) {
        double[] raw = Weights.factored(covariance).solve(excess(means, riskFree, covariance.length));
        if (!(Weights.dot(raw, Weights.ones(raw.length)) > 0)) {
            throw new IllegalArgumentException(
                    "there is no tangency portfolio: the portfolio of least variance does not earn more than "
                            + riskFree);
        }
        return Weights.normalised(raw, "the tangency portfolio");
    }

    /**
     * The long-only portfolio with the largest ratio of mean excess to deviation.
     *
     * @param covariance positive definite
     * @param means one per asset, one of them above the rate
     * @param riskFree mean without risk, per period
     * @return weights of 0 or more
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     * @throws IllegalArgumentException when the shapes differ or no mean exceeds the rate
     */
    public static double[] longOnlyTangency(double[][] covariance, double[] means, double riskFree) {
        double[] excess = excess(means, riskFree, covariance.length);
        double best = Double.NEGATIVE_INFINITY;
        for (double value : excess) {
            best = Math.max(best, value);
        }
        if (!(best > 0)) {
            throw new IllegalArgumentException("no mean exceeds the rate " + riskFree);
        }
        double[] raw = new QuadraticProgram(covariance, new double[excess.length])
                .equal(excess, best)
                .within(0, Double.POSITIVE_INFINITY)
                .solve();
        return Weights.normalised(raw, "the long-only tangency portfolio");
    }

    /**
     * The portfolio of least variance with a given mean, within bounds.
     *
     * @param covariance positive definite
     * @param means one per asset
     * @param target mean of the portfolio
     * @param how whether the mean may be above the target
     * @param low least weight of each asset
     * @param high largest weight of each asset, not below {@code low}
     * @return weights
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     * @throws IllegalArgumentException when the shapes differ or no weights within the bounds reach the target
     */
    public static double[] withMean(
            double[][] covariance, double[] means, double target, Target how, double low, double high) {
        requireBounds(low, high);
        Weights.requireLength("means", means, covariance.length);
        QuadraticProgram program = new QuadraticProgram(covariance, new double[means.length])
                .equal(Weights.ones(means.length), 1)
                .within(low, high);
        return (how == Target.EXACTLY ? program.equal(means, target) : program.atLeast(means, target)).solve();
    }

    /**
     * The portfolio with the largest {@code mean - riskAversion / 2 variance} within bounds.
     *
     * @param covariance positive definite
     * @param means one per asset
     * @param riskAversion above 0
     * @param low least weight of each asset
     * @param high largest weight of each asset, not below {@code low}
     * @return weights
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     * @throws IllegalArgumentException when the shapes differ, the risk aversion is not above 0, or no weights within the bounds sum
     *     to 1
     */
    public static double[] mostUtility(
            double[][] covariance, double[] means, double riskAversion, double low, double high) {
        requireBounds(low, high);
        Weights.requireLength("means", means, covariance.length);
        if (!(riskAversion > 0 && riskAversion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("risk aversion must be above 0, is " + riskAversion);
        }
        double[] linear = new double[means.length];
        for (int i = 0; i < linear.length; i++) {
            linear[i] = means[i] / riskAversion;
        }
        return new QuadraticProgram(covariance, linear)
                .equal(Weights.ones(means.length), 1)
                .within(low, high)
                .solve();
    }

    /**
     * The portfolio with the largest diversification ratio; weights may be negative.
     *
     * <p>Source: Y. Choueifaty and Y. Coignard, Toward maximum diversification, Journal of Portfolio Management 35 (2008).
     *
     * @param covariance positive definite
     * @return weights
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     */
    public static double[] maximumDiversification(double[][] covariance) {
        double[] raw = Weights.factored(covariance).solve(SampleCovariance.deviations(covariance));
        return Weights.normalised(raw, "the most diversified portfolio");
    }

    /**
     * The long-only portfolio with the largest diversification ratio.
     *
     * @param covariance positive definite
     * @return weights of 0 or more
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     */
    public static double[] longOnlyMaximumDiversification(double[][] covariance) {
        double[] deviations = SampleCovariance.deviations(covariance);
        double[] raw = new QuadraticProgram(covariance, new double[deviations.length])
                .equal(deviations, deviations[0])
                .within(0, Double.POSITIVE_INFINITY)
                .solve();
        return Weights.normalised(raw, "the most diversified portfolio");
    }

    private static double[] excess(double[] means, double riskFree, int size) {
        Weights.requireLength("means", means, size);
        double[] excess = means.clone();
        for (int i = 0; i < size; i++) {
            excess[i] -= riskFree;
        }
        return excess;
    }

    private static void requireBounds(double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("bounds of weights must be ordered, got " + low + " and " + high);
        }
    }
}
