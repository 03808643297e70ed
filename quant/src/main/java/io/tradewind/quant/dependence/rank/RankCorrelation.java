// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.rank;

import java.util.Arrays;

/**
 * Correlations of two series or of several, by ranks and by values. Reference: R 4.2.2 {@code cor(method = ...)}, which takes Kendall's
 * tau-b where there are ties.
 */
public enum RankCorrelation {
    /** Tau-b, in n log n steps: W. R. Knight, Journal of the American Statistical Association 61 (1966). */
    KENDALL {
        @Override
        double computed(double[] first, double[] second) {
            return KendallTau.of(first, second);
        }
    },
    /** The correlation of the ranks, ties at their mean. */
    SPEARMAN {
        @Override
        double computed(double[] first, double[] second) {
            return product(PseudoObservations.ranks(first), PseudoObservations.ranks(second));
        }
    },
    /** The correlation of the values. */
    PEARSON {
        @Override
        double computed(double[] first, double[] second) {
            return product(first, second);
        }
    };

    abstract double computed(double[] first, double[] second);

    /**
     * The correlation of two series.
     *
     * @param first finite values, at least 2
     * @param second as many
     * @return -1 to 1
     * @throws IllegalArgumentException when lengths differ, a value is not finite or a series is constant
     */
    public double of(double[] first, double[] second) {
        if (first.length != second.length || first.length < 2) {
            throw new IllegalArgumentException(
                    "two series of one length of at least 2 are needed, got " + first.length + " and " + second.length);
        }
        requireVariation(first);
        requireVariation(second);
        return Math.max(-1, Math.min(1, computed(first, second)));
    }

    /** The matrix of correlations of several series, ones on its diagonal; see {@link #of}. */
    public double[][] matrix(double[][] columns) {
        double[][] result = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            result[i][i] = 1;
            for (int j = 0; j < i; j++) {
                result[i][j] = of(columns[i], columns[j]);
                result[j][i] = result[i][j];
            }
        }
        return result;
    }

    private static void requireVariation(double[] series) {
        double first = series[0];
        for (int i = 0; i < series.length; i++) {
            if (!Double.isFinite(series[i])) {
                throw new IllegalArgumentException("series must be finite, value " + i + " is " + series[i]);
            }
        }
        if (Arrays.stream(series).allMatch(value -> value == first)) {
            throw new IllegalArgumentException("a constant series has no correlation");
        }
    }

    private static double product(double[] first, double[] second) {
        double meanFirst = Arrays.stream(first).sum() / first.length;
        double meanSecond = Arrays.stream(second).sum() / second.length;
        double products = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int i = 0; i < first.length; i++) {
            double x = first[i] - meanFirst;
            double y = second[i] - meanSecond;
            products += x * y;
            firstSquares += x * x;
            secondSquares += y * y;
        }
        return products / (Math.sqrt(firstSquares) * Math.sqrt(secondSquares));
    }
}
