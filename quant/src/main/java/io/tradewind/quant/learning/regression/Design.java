// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.regression;

/** Checks shared by the regressions. */
final class Design {

    private Design() {}

    /** The number of columns. */
    static int check(double[][] rows, double[] target) {
        if (rows.length == 0 || rows.length != target.length) {
            throw new IllegalArgumentException(
                    "as many targets as rows are needed, at least one: got " + target.length + " for " + rows.length);
        }
        int p = rows[0].length;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != p || !Double.isFinite(target[i])) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " columns of " + p + " and the target " + target[i]);
            }
            for (double value : rows[i]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("row " + i + " holds " + value);
                }
            }
        }
        return p;
    }

    static double[] means(double[][] rows, int p) {
        double[] means = new double[p];
        for (double[] row : rows) {
            for (int j = 0; j < p; j++) {
                means[j] += row[j];
            }
        }
        for (int j = 0; j < p; j++) {
            means[j] /= rows.length;
        }
        return means;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
