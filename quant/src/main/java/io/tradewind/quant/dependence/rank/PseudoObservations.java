// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.rank;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Values as their ranks over n + 1: uniform, whatever law they have. Reference: R {@code copula::pobs}. */
public final class PseudoObservations {
    private PseudoObservations() {}

    /**
     * Pseudo-observations of several series.
     *
     * @param columns series of one length, finite
     * @return columns strictly between 0 and 1, ties at their mean rank
     * @throws IllegalArgumentException when the lengths differ or a value is not finite
     */
    public static double[][] of(double[][] columns) {
        double[][] result = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            if (columns[k].length != columns[0].length) {
                throw new IllegalArgumentException(
                        "series must be of one length, got " + columns[0].length + " and " + columns[k].length);
            }
            result[k] = ranks(columns[k]);
            for (int i = 0; i < result[k].length; i++) {
                result[k][i] /= columns[k].length + 1;
            }
        }
        return result;
    }

    /**
     * Ranks from 1, ties at their mean.
     *
     * @throws IllegalArgumentException when a value is not finite
     */
    public static double[] ranks(double[] series) {
        for (int i = 0; i < series.length; i++) {
            if (!Double.isFinite(series[i])) {
                throw new IllegalArgumentException("series must be finite, value " + i + " is " + series[i]);
            }
        }
        int[] order = IntStream.range(0, series.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> series[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[series.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && series[order[to]] == series[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = 0.5 * (from + 1 + to);
            }
            from = to;
        }
        return ranks;
    }
}
