// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.portfolio;

import io.tradewind.quant.linear.PositiveDefinite;
import java.util.Arrays;

/** What weights of a portfolio imply. */
public final class Weights {
    private Weights() {}

    /**
     * Variance of a portfolio.
     *
     * @param weights one per asset
     * @param covariance square
     * @return {@code w' C w}
     * @throws IllegalArgumentException when the shapes differ
     */
    public static double variance(double[] weights, double[][] covariance) {
        double[] marginal = times(covariance, weights);
        return dot(weights, marginal);
    }

    /**
     * Shares of the variance that each asset contributes.
     *
     * @param weights one per asset
     * @param covariance square
     * @return {@code w[i] (C w)[i] / w' C w}, with the sum 1
     * @throws IllegalArgumentException when the shapes differ or the variance is not above 0
     */
    public static double[] riskShares(double[] weights, double[][] covariance) {
        double[] shares = times(covariance, weights);
        double variance = dot(weights, shares);
        if (!(variance > 0)) {
            throw new IllegalArgumentException("shares of risk need a variance above 0, it is " + variance);
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= weights[i] / variance;
        }
        return shares;
    }

    /**
     * Weighted mean of the assets' deviations over the portfolio's.
     *
     * @param weights one per asset
     * @param covariance square
     * @return 1 or more for weights of 0 or more
     * @throws IllegalArgumentException when the shapes differ
     */
    public static double diversificationRatio(double[] weights, double[][] covariance) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Math.sqrt(covariance[i][i]);
        }
        return sum / Math.sqrt(variance(weights, covariance));
    }

    /** Divides by the sum. */
    static double[] normalised(double[] values, String what) {
        double sum = 0;
        double size = 0;
        for (double value : values) {
            sum += value;
            size += Math.abs(value);
        }
        if (!(Math.abs(sum) > 1e-12 * size)) {
            throw new IllegalArgumentException(what + " has no weights: they would sum to 0");
        }
        double[] weights = values.clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    static double[] times(double[][] matrix, double[] vector) {
        requireLength("weights", vector, matrix.length);
        double[] result = new double[matrix.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = dot(matrix[i], vector);
        }
        return result;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    static void requireLength(String name, double[] values, int size) {
        if (values.length != size) {
            throw new IllegalArgumentException(name + " must have " + size + " values, has " + values.length);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " must be finite, got " + value);
            }
        }
    }

    static PositiveDefinite factored(double[][] covariance) {
        return PositiveDefinite.of("covariance", covariance);
    }
}
