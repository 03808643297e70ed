// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

/**
 * Critical values of Dickey and Fuller's tau and phi at 1 %, 5 % and 10 %, as urca 1.3 {@code ur.df} has them.
 *
 * <p>Rows are the sizes 25, 50, 100, 250, 500 and beyond; the phi3 of the row for 250 at 5 % and 10 % repeats the row for 100, as in urca.
 */
final class UrcaTables {
    private static final int[] SIZES = {25, 50, 100, 250, 500};

    /** Statistics of each trend. */
    static final String[][] NAMES = {{"tau1"}, {"tau2", "phi1"}, {"tau3", "phi2", "phi3"}};

    /** By trend, statistic and row. */
    static final double[][][][] CRITICAL = {
        {
            {
                {-2.66, -1.95, -1.6},
                {-2.62, -1.95, -1.61},
                {-2.6, -1.95, -1.61},
                {-2.58, -1.95, -1.62},
                {-2.58, -1.95, -1.62},
                {-2.58, -1.95, -1.62}
            }
        },
        {
            {
                {-3.75, -3, -2.63},
                {-3.58, -2.93, -2.6},
                {-3.51, -2.89, -2.58},
                {-3.46, -2.88, -2.57},
                {-3.44, -2.87, -2.57},
                {-3.43, -2.86, -2.57}
            },
            {
                {7.88, 5.18, 4.12},
                {7.06, 4.86, 3.94},
                {6.7, 4.71, 3.86},
                {6.52, 4.63, 3.81},
                {6.47, 4.61, 3.79},
                {6.43, 4.59, 3.78}
            }
        },
        {
            {
                {-4.38, -3.6, -3.24},
                {-4.15, -3.5, -3.18},
                {-4.04, -3.45, -3.15},
                {-3.99, -3.43, -3.13},
                {-3.98, -3.42, -3.13},
                {-3.96, -3.41, -3.12}
            },
            {
                {8.21, 5.68, 4.67},
                {7.02, 5.13, 4.31},
                {6.5, 4.88, 4.16},
                {6.22, 4.75, 4.07},
                {6.15, 4.71, 4.05},
                {6.09, 4.68, 4.03}
            },
            {
                {10.61, 7.24, 5.91},
                {9.31, 6.73, 5.61},
                {8.73, 6.49, 5.47},
                {8.43, 6.49, 5.47},
                {8.34, 6.3, 5.36},
                {8.27, 6.25, 5.34}
            }
        }
    };

    private UrcaTables() {}

    /** The row for a number of differences. */
    static int row(int differences) {
        int row = 0;
        while (row < SIZES.length && differences >= SIZES[row]) {
            row++;
        }
        return row;
    }
}
