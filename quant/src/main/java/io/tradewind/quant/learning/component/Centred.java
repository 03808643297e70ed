// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.component;

import java.util.Arrays;

/**
 * Rows less their column means, perhaps over their standard deviations.
 *
 * @param rows n of p
 * @param mean p means
 * @param scale p divisors
 */
@SuppressWarnings("ArrayRecordComponent")
record Centred(double[][] rows, double[] mean, double[] scale) {

    static Centred of(double[][] rows, boolean standardise) {
        if (rows.length < 2 || rows[0].length == 0) {
            throw new IllegalArgumentException(
                    "at least two rows of at least one column are needed, got " + rows.length);
        }
        int p = rows[0].length;
        double[] mean = mean(rows, p);
        double[] scale = new double[p];
        Arrays.fill(scale, 1);
        double[][] centred = new double[rows.length][p];
        for (int j = 0; j < p; j++) {
            double squares = 0;
            for (int i = 0; i < rows.length; i++) {
                centred[i][j] = rows[i][j] - mean[j];
                squares += centred[i][j] * centred[i][j];
            }
            if (standardise) {
                scale[j] = StrictMath.sqrt(squares / rows.length);
                divide(centred, j, scale[j]);
            }
        }
        return new Centred(centred, mean, scale);
    }

    private static double[] mean(double[][] rows, int p) {
        double[] mean = new double[p];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != p) {
                throw new IllegalArgumentException("row " + i + " has " + rows[i].length + " columns, row 0 has " + p);
            }
            for (int j = 0; j < p; j++) {
                if (!Double.isFinite(rows[i][j])) {
                    throw new IllegalArgumentException("row " + i + ", column " + j + " is not finite: " + rows[i][j]);
                }
                mean[j] += rows[i][j];
            }
        }
        return Arrays.stream(mean).map(sum -> sum / rows.length).toArray();
    }

    private static void divide(double[][] centred, int column, double scale) {
        if (scale == 0) {
            throw new IllegalArgumentException("column " + column + " is constant and cannot be standardised");
        }
        for (double[] row : centred) {
            row[column] /= scale;
        }
    }
}
