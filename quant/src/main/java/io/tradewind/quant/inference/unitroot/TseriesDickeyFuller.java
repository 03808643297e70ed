// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import io.tradewind.quant.inference.Samples;

/**
 * The Dickey-Fuller test as R's tseries 0.10 has it, {@code adf.test}: always with an intercept and a trend.
 *
 * @param alternative what the unit root is tested against
 * @param lags differences in the regression; {@link #CUBE_ROOT} for the default
 */
public record TseriesDickeyFuller(Alternative alternative, int lags) {
    /** The default number of lags, {@code floor((n - 1)^(1/3))}. */
    public static final int CUBE_ROOT = -1;

    private static final int LEAST_VALUES = 6;

    /** The hypothesis against which a unit root is tested. */
    public enum Alternative {
        /** Low statistics reject. */
        STATIONARY,
        /** High statistics reject: p is that of the other alternative taken from 1. */
        EXPLOSIVE;

        /** The p-value of this alternative from that of {@link #STATIONARY}. */
        double of(double stationary) {
            return this == STATIONARY ? stationary : 1 - stationary;
        }
    }

    /**
     * What the test found.
     *
     * @param statistic t-statistic of the level
     * @param p within 0.01 to 0.99, the ends being bounds
     * @param lags differences in the regression
     */
    public record Result(double statistic, double p, int lags) {}

    /** Checks the range. */
    public TseriesDickeyFuller {
        Samples.requireRange("lags", lags, CUBE_ROOT, Integer.MAX_VALUE);
    }

    /**
     * Tests a series.
     *
     * @param series finite values that are not all alike
     * @return statistic and p
     * @throws IllegalArgumentException when the series is too short for the lags, constant, not finite or explained without error
     */
    public Result test(double[] series) {
        Samples.requireVariation("series", Samples.requireFinite("series", series, LEAST_VALUES));
        int used = lags == CUBE_ROOT ? (int) StrictMath.pow(series.length - 1, 1.0 / 3) : lags;
        double[] differences = Samples.differences(series);
        Samples.requireRange("lags", used, 0, differences.length - 1);
        double statistic = DickeyFullerRegression.levelLast(series, differences, Trend.LINEAR, used)
                .lastStatistic();
        return new Result(statistic, alternative.of(TseriesTables.ofT(statistic, differences.length)), used);
    }
}
