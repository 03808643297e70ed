// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.tree;

/** Rows in single precision by column, with checked targets. */
final class TrainingRows {

    private final float[][] columns;
    private final double[] target;

    TrainingRows(double[][] rows, double[] target, TreeSpec spec) {
        if (rows.length == 0 || rows.length != target.length || rows[0].length == 0) {
            throw new IllegalArgumentException(
                    "as many targets as rows are needed, at least one: got " + target.length + " for " + rows.length);
        }
        this.target = target.clone();
        this.columns = new float[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            checkTarget(i, spec);
            if (rows[i].length != columns.length) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " columns, row 0 has " + columns.length);
            }
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = (float) rows[i][j];
                if (!Float.isFinite(columns[j][i])) {
                    throw new IllegalArgumentException("row " + i + ", column " + j + " is not usable: " + rows[i][j]);
                }
            }
        }
    }

    int features() {
        return columns.length;
    }

    int size() {
        return target.length;
    }

    float value(int feature, int row) {
        return columns[feature][row];
    }

    double target(int row) {
        return target[row];
    }

    private void checkTarget(int row, TreeSpec spec) {
        double value = target[row];
        boolean isClass = value == StrictMath.rint(value) && value >= 0 && value < spec.classes();
        if (spec.classes() == 0 ? !Double.isFinite(value) : !isClass) {
            throw new IllegalArgumentException("row " + row + " has the target " + value + ", wanted is "
                    + (spec.classes() == 0 ? "a finite number" : "a class below " + spec.classes()));
        }
    }
}
