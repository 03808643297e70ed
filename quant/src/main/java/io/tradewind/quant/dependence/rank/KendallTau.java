// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.rank;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Kendall's tau-b by sorting: discordant pairs are the exchanges of a merge sort. */
final class KendallTau {
    private final double[] values;
    private final double[] spare;
    private long exchanges;

    private KendallTau(double[] values) {
        this.values = values;
        this.spare = new double[values.length];
    }

    static double of(double[] first, double[] second) {
        int n = first.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> first[i]).thenComparingDouble(i -> second[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = first[order[i]];
            y[i] = second[order[i]];
        }
        long pairs = (long) n * (n - 1) / 2;
        long tiedFirst = ties(x, x);
        long tiedBoth = ties(x, y);
        KendallTau sort = new KendallTau(y);
        sort.sort(0, n);
        long tiedSecond = ties(sort.values, sort.values);
        double concordance = pairs - tiedFirst - tiedSecond + tiedBoth - 2.0 * sort.exchanges;
        return concordance / (Math.sqrt((double) (pairs - tiedFirst)) * Math.sqrt((double) (pairs - tiedSecond)));
    }

    /** Pairs alike in both arrays, which are sorted together. */
    private static long ties(double[] first, double[] second) {
        long pairs = 0;
        long run = 1;
        for (int i = 1; i <= first.length; i++) {
            if (i < first.length && first[i] == first[i - 1] && second[i] == second[i - 1]) {
                run++;
            } else {
                pairs += run * (run - 1) / 2;
                run = 1;
            }
        }
        return pairs;
    }

    private void sort(int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(from, middle);
        sort(middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right >= to || left < middle && values[left] <= values[right]) {
                spare[k] = values[left++];
            } else {
                spare[k] = values[right++];
                exchanges += middle - left;
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
    }
}
