// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.cointegration;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.HouseholderQr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Johansen's test of the number of cointegrating relations.
 *
 * <p>Source: S. Johansen, Estimation and hypothesis testing of cointegration vectors in Gaussian vector autoregressive models, Econometrica 59
 * (1991). Reference: statsmodels 0.13 {@code coint_johansen}, after J. P. LeSage's toolbox: the series are freed of a polynomial of time of the
 * given order, differences and levels of their means, and the level enters with the lag of the last difference. The eigenvalues are
 * the squared canonical correlations of the two sets of residuals, here from orthogonal decompositions of both.
 *
 * @param polynomialOrder -1 for no deterministic terms, 0 for a constant, 1 for a line; beyond 1 there are no critical values
 * @param laggedDifferences in the model, 0 or more
 */
public record Johansen(int polynomialOrder, int laggedDifferences) {
    private static final int MOST_ORDER = 4;
    private static final int MOST_WITH_TABLE = 12;

    /** Checks the options. */
    public Johansen {
        Samples.requireRange("polynomialOrder", polynomialOrder, -1, MOST_ORDER);
        Samples.requireRange("laggedDifferences", laggedDifferences, 0, Integer.MAX_VALUE);
    }

    /**
     * One hypothesis: at most so many relations.
     *
     * @param relations of the null hypothesis, 0 to one less than the series
     * @param eigenvalue the next one, 0 to 1
     * @param trace statistic against more relations
     * @param largest statistic against one more relation
     * @param traceCritical at 90 %, 95 % and 99 %; NaN beyond the tables
     * @param largestCritical at 90 %, 95 % and 99 %; NaN beyond the tables
     * @param vector of the next relation, one coefficient a series; its variance is 1 and its first coefficient not negative
     */
    public record Step(
            int relations,
            double eigenvalue,
            double trace,
            double largest,
            Quantiles traceCritical,
            Quantiles largestCritical,
            List<Double> vector) {}

    /**
     * Quantiles of a statistic under its null hypothesis.
     *
     * @param at90 at 90 %
     * @param at95 at 95 %
     * @param at99 at 99 %
     */
    public record Quantiles(double at90, double at95, double at99) {}

    /**
     * Tests series.
     *
     * @param series two or more, of one length
     * @return one step a series, by ascending number of relations
     * @throws IllegalArgumentException when series are short, of unequal length, not finite or depend on one another
     */
    public List<Step> test(double[]... series) {
        Samples.requireRange("number of series", series.length, 2, Integer.MAX_VALUE);
        int least = (laggedDifferences + 1) * (series.length + 1) + polynomialOrder + 2;
        double[][] levels = new double[series.length][];
        for (int i = 0; i < series.length; i++) {
            levels[i] = detrended(Samples.requireFinite("series " + i, series[i], least), polynomialOrder);
            if (series[i].length != series[0].length) {
                throw new IllegalArgumentException(
                        "series " + i + " has " + series[i].length + " values, the first has " + series[0].length);
            }
        }
        return steps(reducedRank(levels));
    }

    private ReducedRank reducedRank(double[][] levels) {
        int count = levels.length;
        int rows = levels[0].length - 1 - laggedDifferences;
        double[][] differences = new double[count][];
        double[][] lagged = new double[count * laggedDifferences][];
        double[][] earlier = new double[count][];
        for (int i = 0; i < count; i++) {
            double[] all = Samples.differences(levels[i]);
            differences[i] = centred(all, laggedDifferences, rows);
            earlier[i] = centred(levels[i], 1, rows);
            for (int lag = 1; lag <= laggedDifferences; lag++) {
                lagged[(lag - 1) * count + i] = centred(all, laggedDifferences - lag, rows);
            }
        }
        return ReducedRank.of(differences, earlier, lagged);
    }

    private double[] centred(double[] values, int from, int rows) {
        return detrended(Arrays.copyOfRange(values, from, from + rows), Math.min(polynomialOrder, 0));
    }

    private List<Step> steps(ReducedRank rank) {
        double[] largest = rank.likelihoodRatios();
        double[] trace = ReducedRank.tails(largest);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < largest.length; i++) {
            int trends = largest.length - i;
            steps.add(new Step(
                    i,
                    rank.eigenvalues()[i],
                    trace[i],
                    largest[i],
                    quantiles(JohansenTables.TRACE, trends),
                    quantiles(JohansenTables.LARGEST_EIGENVALUE, trends),
                    rank.vector(i)));
        }
        return steps;
    }

    private Quantiles quantiles(double[][][] table, int trends) {
        int order = polynomialOrder + 1;
        if (order >= table.length || trends > MOST_WITH_TABLE) {
            return new Quantiles(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] row = table[order][trends - 1];
        return new Quantiles(row[0], row[1], row[2]);
    }

    /** A series without the polynomial of time that fits it best; the same for order -1. */
    static double[] detrended(double[] values, int order) {
        if (order < 0) {
            return values.clone();
        }
        int n = values.length;
        double[][] columns = new double[order + 1][n];
        for (int i = 0; i < n; i++) {
            double time = n == 1 ? 0 : 2.0 * i / (n - 1) - 1;
            double power = 1;
            for (int k = 0; k <= order; k++) {
                columns[k][i] = power;
                power *= time;
            }
        }
        return order == 0
                ? Samples.deviations(values)
                : HouseholderQr.of(columns).residuals(values);
    }
}
