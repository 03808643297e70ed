// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

/**
 * p-values by linear interpolation in a printed table, first over the size of the sample and then over the statistic.
 *
 * <p>Outside the table the nearest printed p-value stands, as in R's {@code approx(rule = 2)}: such a p-value is a bound.
 */
public final class TabulatedP {
    private TabulatedP() {}

    /**
     * Linear interpolation, constant beyond the ends.
     *
     * @param positions strictly ascending
     * @param values one a position
     * @param at where
     * @return the value there
     */
    public static double interpolate(double[] positions, double[] values, double at) {
        int last = positions.length - 1;
        if (at <= positions[0] || at >= positions[last]) {
            return at <= positions[0] ? values[0] : values[last];
        }
        int i = 1;
        while (positions[i] < at) {
            i++;
        }
        double share = (at - positions[i - 1]) / (positions[i] - positions[i - 1]);
        return values[i - 1] + share * (values[i] - values[i - 1]);
    }

    /** The row of a table at a size between its printed sizes. */
    static double[] rowAt(double[] sizes, double[][] columns, double size) {
        double[] row = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            row[i] = interpolate(sizes, columns[i], size);
        }
        return row;
    }
}
