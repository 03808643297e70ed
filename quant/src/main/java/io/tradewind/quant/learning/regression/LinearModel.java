// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.regression;

/**
 * An intercept and one coefficient a column. The array is handed over, not copied.
 *
 * @param intercept value at zero
 * @param coefficients length p
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinearModel(double intercept, double[] coefficients) {

    /**
     * The linear predictor of a row of length p.
     *
     * @throws IllegalArgumentException when the row has another length
     */
    public double predict(double[] row) {
        if (row.length != coefficients.length) {
            throw new IllegalArgumentException(
                    "the row has " + row.length + " columns, the model " + coefficients.length);
        }
        double sum = intercept;
        for (int j = 0; j < row.length; j++) {
            sum += coefficients[j] * row[j];
        }
        return sum;
    }
}
