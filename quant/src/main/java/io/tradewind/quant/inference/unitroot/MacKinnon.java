// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;

/**
 * MacKinnon's p-values (1994) and critical values for finite samples (2010) of unit root and cointegration statistics.
 *
 * <p>The p-value is asymptotic: the normal distribution function of a polynomial of the statistic, one for the left tail and one for the rest.
 * The tables and their sources are in {@link MacKinnonTables}; checked against statsmodels 0.13 {@code mackinnonp} and
 * {@code mackinnoncrit}.
 */
public final class MacKinnon {
    /** Most series with p-values. */
    public static final int MOST_SERIES_WITH_P = 6;

    /** Most series with critical values, where the regression has an intercept; without one there are values for one series only. */
    public static final int MOST_SERIES = 12;

    private MacKinnon() {}

    /**
     * Probability of a statistic at least as low if there is a unit root, or no cointegration.
     *
     * @param statistic the t-statistic; minus infinity has the p-value 0
     * @param trend terms of the regression
     * @param series integrated series: 1 for a unit root test, more for cointegration, up to {@value #MOST_SERIES_WITH_P}
     * @return 0 to 1
     * @throws IllegalArgumentException when there is no table for so many series or the statistic is NaN
     */
    public static double pValue(double statistic, Trend trend, int series) {
        Samples.requireRange("series", series, 1, MOST_SERIES_WITH_P);
        if (Double.isNaN(statistic)) {
            throw new IllegalArgumentException("statistic must be a number, is NaN");
        }
        int row = series - 1;
        if (statistic > MacKinnonTables.LARGEST[trend.ordinal()][row]) {
            return 1;
        }
        if (statistic < MacKinnonTables.LEAST[trend.ordinal()][row]) {
            return 0;
        }
        boolean small = statistic <= MacKinnonTables.SPLIT[trend.ordinal()][row];
        double[] scaled = (small ? MacKinnonTables.SMALL_P : MacKinnonTables.LARGE_P)[trend.ordinal()][row];
        double value = 0;
        for (int power = scaled.length - 1; power >= 0; power--) {
            value = value * statistic + scaled[power] * scale(power, small);
        }
        return NormalDistribution.cumulative(value);
    }

    private static double scale(int power, boolean small) {
        return switch (power) {
            case 0 -> 1;
            case 1 -> small ? 1 : 0.1;
            case 2 -> small ? 0.01 : 0.1;
            default -> 0.01;
        };
    }

    /**
     * Critical values at 1 %, 5 % and 10 %.
     *
     * @param trend terms of the regression
     * @param series integrated series, 1 to {@value #MOST_SERIES}; 1 without terms
     * @param observations of the regression, above 0; infinity for the asymptotic values
     * @return three values, ascending
     * @throws IllegalArgumentException when there is no table for so many series
     */
    public static double[] criticalValues(Trend trend, int series, double observations) {
        double[][][] table = MacKinnonTables.CRITICAL[trend.ordinal()];
        Samples.requireRange("series", series, 1, table.length);
        if (!(observations > 0)) {
            throw new IllegalArgumentException("observations must be above 0, are " + observations);
        }
        double inverse = 1 / observations;
        double[] values = new double[table[series - 1].length];
        for (int level = 0; level < values.length; level++) {
            double[] surface = table[series - 1][level];
            for (int power = surface.length - 1; power >= 0; power--) {
                values[level] = values[level] * inverse + surface[power];
            }
        }
        return values;
    }
}
