// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.cointegration;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.LeastSquares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Johansen's test as R's urca 1.3 has it, {@code ca.jo}: a vector error correction model with a constant or a term inside the relation.
 *
 * <p>Source: S. Johansen and K. Juselius, Maximum likelihood estimation and inference on cointegration, Oxford Bulletin of Economics and Statistics
 * 52 (1990); tables of Osterwald-Lenum. Unlike {@link Johansen} the levels are not freed of a trend beforehand, and without a
 * restricted term the constant is free.
 *
 * @param restricted the term inside the relation
 * @param lags of the levels' autoregression, K, at least 2: one more than the lagged differences
 * @param form which levels enter; the statistics are the same, the coefficients of the lagged differences are not
 */
public record UrcaJohansen(Restricted restricted, int lags, Form form) {
    private static final int MOST_WITH_TABLE = 11;

    /** Term inside the cointegrating relation, {@code ecdet}. */
    public enum Restricted {
        /** None: the constant stands outside, and the levels may have a trend. */
        NONE,
        /** A constant inside and none outside: the levels have no trend. */
        CONSTANT,
        /** A line inside and a constant outside. */
        LINE
    }

    /** Which levels enter, {@code spec}. */
    public enum Form {
        /** Those K steps before. */
        LONG_RUN,
        /** Those one step before. */
        TRANSITORY
    }

    /**
     * One hypothesis: at most so many relations.
     *
     * @param relations of the null hypothesis, 0 to one less than the series
     * @param eigenvalue the next one
     * @param trace statistic against more relations
     * @param largest statistic against one more relation
     * @param traceCritical at 10 %, 5 % and 1 %; NaN beyond 11 common trends
     * @param largestCritical at 10 %, 5 % and 1 %; NaN beyond 11 common trends
     * @param vector of the next relation with 1 for the first series, and the restricted term last
     */
    public record Step(
            int relations,
            double eigenvalue,
            double trace,
            double largest,
            Johansen.Quantiles traceCritical,
            Johansen.Quantiles largestCritical,
            List<Double> vector) {}

    /** Checks the range. */
    public UrcaJohansen {
        Samples.requireRange("lags", lags, 2, Integer.MAX_VALUE);
    }

    /**
     * Tests series.
     *
     * @param series two or more, of one length
     * @return one step a series, by ascending number of relations
     * @throws IllegalArgumentException when series are short, of unequal length, not finite or depend on one another
     */
    public List<Step> test(double[]... series) {
        Samples.requireRange("number of series", series.length, 2, Integer.MAX_VALUE);
        int least = lags * (series.length + 1) + series.length + 2;
        for (int i = 0; i < series.length; i++) {
            Samples.requireFinite("series " + i, series[i], least);
            if (series[i].length != series[0].length) {
                throw new IllegalArgumentException(
                        "series " + i + " has " + series[i].length + " values, the first has " + series[0].length);
            }
        }
        return steps(reducedRank(series), series.length);
    }

    private ReducedRank reducedRank(double[][] series) {
        int rows = series[0].length - lags;
        int from = form == Form.LONG_RUN ? 0 : lags - 1;
        double[][] differences = new double[series.length][];
        List<double[]> levels = new ArrayList<>();
        List<double[]> regressors = new ArrayList<>();
        if (restricted != Restricted.CONSTANT) {
            regressors.add(LeastSquares.ones(rows));
        }
        for (int i = 0; i < series.length; i++) {
            double[] all = Samples.differences(series[i]);
            differences[i] = Arrays.copyOfRange(all, lags - 1, all.length);
            levels.add(Arrays.copyOfRange(series[i], from, from + rows));
            for (int lag = 1; lag < lags; lag++) {
                regressors.add(Arrays.copyOfRange(all, lags - 1 - lag, lags - 1 - lag + rows));
            }
        }
        if (restricted != Restricted.NONE) {
            levels.add(restrictedTerm(rows, from));
        }
        return ReducedRank.of(differences, levels.toArray(new double[0][]), regressors.toArray(new double[0][]));
    }

    private double[] restrictedTerm(int rows, int from) {
        double[] term = LeastSquares.power(rows, restricted == Restricted.LINE ? 1 : 0);
        for (int i = 0; i < rows && restricted == Restricted.LINE; i++) {
            term[i] += from;
        }
        return term;
    }

    private List<Step> steps(ReducedRank rank, int series) {
        double[] largest = rank.likelihoodRatios();
        double[] trace = ReducedRank.tails(largest);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            List<Double> vector = rank.vector(i);
            double first = vector.getFirst();
            steps.add(new Step(
                    i,
                    rank.eigenvalues()[i],
                    trace[i],
                    largest[i],
                    quantiles(OsterwaldLenumTables.TRACE, series - i),
                    quantiles(OsterwaldLenumTables.LARGEST_EIGENVALUE, series - i),
                    vector.stream().map(value -> value / first).toList()));
        }
        return steps;
    }

    private Johansen.Quantiles quantiles(double[][][] table, int trends) {
        if (trends > MOST_WITH_TABLE) {
            return new Johansen.Quantiles(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] row = table[restricted.ordinal()][trends - 1];
        return new Johansen.Quantiles(row[0], row[1], row[2]);
    }
}
