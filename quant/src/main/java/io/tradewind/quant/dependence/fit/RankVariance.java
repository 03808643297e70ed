// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.fit;

import io.tradewind.quant.dependence.Copula;
import io.tradewind.quant.linear.PositiveDefinite;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Covariances of copula parameters that were estimated from ranks.
 *
 * <p>Sources: C. Genest, K. Ghoudi and L.-P. Rivest, A semiparametric estimation procedure of dependence parameters in multivariate
 * families of distributions, Biometrika 82 (1995), for the pseudo-likelihood, with the integral of the mixed derivative as the mean of a
 * product of scores; I. Kojadinovic and J. Yan, Comparison of three semiparametric methods for estimating dependence parameters in copula
 * models, Insurance: Mathematics and Economics 47 (2010), for the inversion of rank correlations.
 */
final class RankVariance {
    private static final double STEP = 1e-5;
    private static final double SHARE_TO_EDGE = 1e-4;

    private RankVariance() {}

    /**
     * Standard errors by pseudo-likelihood.
     *
     * @param points one array a point
     * @param free how many parameters, from the first, are taken as estimated
     */
    static double[] ofLikelihood(CopulaFamily family, double[] parameters, double[][] points, int free) {
        int n = points.length;
        int dimension = points[0].length;
        double[][] scores = scores(family, parameters, points, free);
        double[][] influence = new double[n][];
        for (int i = 0; i < n; i++) {
            influence[i] = scores[i].clone();
        }
        Copula copula = family.copula(parameters, dimension);
        for (int k = 0; k < dimension; k++) {
            subtractRankEffect(influence, scores, points, copula, k);
        }
        double[][] inverse =
                PositiveDefinite.of("information", meanProducts(scores)).inverse();
        double[] errors = new double[parameters.length];
        Arrays.fill(errors, Double.NaN);
        for (int p = 0; p < free; p++) {
            double[] projected = new double[n];
            for (int i = 0; i < n; i++) {
                for (int q = 0; q < free; q++) {
                    projected[i] += inverse[p][q] * influence[i][q];
                }
            }
            errors[p] = Math.sqrt(variance(projected) / n);
        }
        return errors;
    }

    private static double[][] scores(CopulaFamily family, double[] parameters, double[][] points, int free) {
        double[][] scores = new double[points.length][free];
        for (int p = 0; p < free; p++) {
            double step = STEP * Math.max(1, Math.abs(parameters[p]));
            Copula up = shifted(family, parameters, p, step, points[0].length);
            boolean edge = family.archimedean().isPresent()
                    && parameters[p] - step < family.archimedean().get().least(points[0].length);
            Copula down = shifted(family, parameters, p, edge ? 0 : -step, points[0].length);
            for (int i = 0; i < points.length; i++) {
                scores[i][p] = (up.logDensity(points[i]) - down.logDensity(points[i])) / (edge ? step : 2 * step);
            }
        }
        return scores;
    }

    private static Copula shifted(CopulaFamily family, double[] parameters, int which, double step, int dimension) {
        double[] moved = parameters.clone();
        moved[which] += step;
        return family.copula(moved, dimension);
    }

    /** Takes off what the rank of one coordinate adds: the mean over points above it of score times slope of the log density. */
    private static void subtractRankEffect(
            double[][] influence, double[][] scores, double[][] points, Copula copula, int coordinate) {
        int n = points.length;
        Integer[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -points[i][coordinate]))
                .toArray(Integer[]::new);
        double[] above = new double[scores[0].length];
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && points[order[to]][coordinate] == points[order[from]][coordinate]) {
                for (int p = 0; p < above.length; p++) {
                    influence[order[to]][p] -= above[p] / n;
                }
                to++;
            }
            for (int i = from; i < to; i++) {
                double slope = slope(copula, points[order[i]], coordinate);
                for (int p = 0; p < above.length; p++) {
                    above[p] += scores[order[i]][p] * slope;
                }
            }
            from = to;
        }
    }

    private static double slope(Copula copula, double[] point, int coordinate) {
        double step = SHARE_TO_EDGE * Math.min(point[coordinate], 1 - point[coordinate]);
        double[] up = point.clone();
        up[coordinate] += step;
        double[] down = point.clone();
        down[coordinate] -= step;
        return (copula.logDensity(up) - copula.logDensity(down)) / (2 * step);
    }

    private static double[][] meanProducts(double[][] scores) {
        int free = scores[0].length;
        double[][] result = new double[free][free];
        for (double[] score : scores) {
            for (int p = 0; p < free; p++) {
                for (int q = 0; q < free; q++) {
                    result[p][q] += score[p] * score[q] / scores.length;
                }
            }
        }
        return result;
    }

    /** Influence of each point on four times Kendall's tau of two coordinates, a constant left out. */
    static double[] ofTau(double[] u, double[] v) {
        int n = u.length;
        double[] result = new double[n];
        for (int k = 0; k < n; k++) {
            int below = 0;
            for (int i = 0; i < n; i++) {
                if (u[i] <= u[k] && v[i] <= v[k]) {
                    below++;
                }
            }
            result[k] = 4 * (2.0 * below / n - u[k] - v[k]);
        }
        return result;
    }

    /** Influence of each point on Spearman's rho of two coordinates, a constant left out. */
    static double[] ofRho(double[] u, double[] v) {
        int n = u.length;
        double[] result = new double[n];
        for (int k = 0; k < n; k++) {
            double sum = n * u[k] * v[k];
            for (int i = 0; i < n; i++) {
                sum += (u[i] > u[k] ? v[i] : 0) + (v[i] > v[k] ? u[i] : 0);
            }
            result[k] = 12 * sum / n;
        }
        return result;
    }

    /** With n - 1. */
    static double variance(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
