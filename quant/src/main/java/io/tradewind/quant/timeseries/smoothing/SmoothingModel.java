// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries.smoothing;

/**
 * Which components exponential smoothing follows, and by which program's conventions.
 *
 * @param trend whether there is a trend beside the level
 * @param season how seasons enter
 * @param period values in a season; 1 without seasons, above 1 with
 * @param convention of start and update
 */
public record SmoothingModel(boolean trend, Season season, int period, Convention convention) {

    /** How seasons enter. */
    public enum Season {
        /** Not at all. */
        NONE,
        /** Added to level and trend. */
        ADDITIVE,
        /** Multiplied with level and trend. */
        MULTIPLICATIVE
    }

    /** Start values and update of a program. */
    public enum Convention {
        /**
         * R's {@code stats::HoltWinters}: without seasons from x(1), or from x(2) with the trend x(2) - x(1), the next value being the
         * first fitted; with seasons from the decomposition of the first two. The season is updated with the new level.
         */
        STATS_HOLT_WINTERS,
        /**
         * {@code ses}, {@code holt} and {@code hw} of R's {@code forecast} with {@code initial = "simple"}: from x(1) with the trend
         * x(2) - x(1), or the means of the first two seasons, x(1) being fitted too. The season is updated with the level that was expected.
         */
        FORECAST_SIMPLE
    }

    /**
     * Checks the period.
     *
     * @throws IllegalArgumentException when it does not fit the season
     */
    public SmoothingModel {
        if (season == Season.NONE ? period != 1 : period < 2) {
            throw new IllegalArgumentException(
                    "period must be 1 without seasons and above 1 with, got " + period + " with " + season);
        }
    }

    /** Simple exponential smoothing: a level only. */
    public static SmoothingModel simple(Convention convention) {
        return new SmoothingModel(false, Season.NONE, 1, convention);
    }

    /** Holt's method: level and trend. */
    public static SmoothingModel holt(Convention convention) {
        return new SmoothingModel(true, Season.NONE, 1, convention);
    }

    /** The method of Holt and Winters: level, trend and seasons. */
    public static SmoothingModel holtWinters(Season season, int period, Convention convention) {
        return new SmoothingModel(true, season, period, convention);
    }

    boolean seasonal() {
        return season != Season.NONE;
    }
}
