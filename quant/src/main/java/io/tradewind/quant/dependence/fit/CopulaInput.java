// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence.fit;

import io.tradewind.quant.dependence.Rotation;

/** What a fit asks of its points and choices. */
final class CopulaInput {
    private static final int LEAST_POINTS = 10;

    private CopulaInput() {}

    static void check(double[][] columns, CopulaFamily family, Rotation rotation, CopulaMethod method) {
        if (columns.length < 2) {
            throw new IllegalArgumentException("a copula needs at least 2 columns, got " + columns.length);
        }
        for (double[] column : columns) {
            if (column.length != columns[0].length || column.length < LEAST_POINTS) {
                throw new IllegalArgumentException("columns must have one length of at least " + LEAST_POINTS + ", got "
                        + columns[0].length + " and " + column.length);
            }
            for (double value : column) {
                if (!(value > 0 && value < 1)) {
                    throw new IllegalArgumentException("a coordinate must lie strictly between 0 and 1, got " + value);
                }
            }
        }
        if (columns.length > 2 && rotation != Rotation.NONE) {
            throw new IllegalArgumentException("only a copula of two variables is rotated, got " + columns.length);
        }
        boolean student = family == CopulaFamily.STUDENT;
        if (student && method == CopulaMethod.SPEARMAN || !student && method == CopulaMethod.KENDALL_THEN_LIKELIHOOD) {
            throw new IllegalArgumentException("method " + method + " is not for the family " + family);
        }
    }

    static double[][] rotated(double[][] columns, Rotation rotation) {
        double[][] result = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            result[k] = columns[k].clone();
            for (int i = 0; i < result[k].length && k < 2 && rotation.flips(k); i++) {
                result[k][i] = 1 - result[k][i];
            }
        }
        return result;
    }
}
