// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import io.tradewind.quant.inference.Samples;

/**
 * The augmented Dickey-Fuller test: null hypothesis a unit root, alternative stationarity around the deterministic terms.
 *
 * <p>Source: S. E. Said and D. A. Dickey, Testing for unit roots in autoregressive-moving average models of unknown order, Biometrika 71
 * (1984); default of the most lags by G. W. Schwert, Tests for unit roots, Journal of Business and Economic Statistics 7 (1989);
 * p-values and critical values by {@link MacKinnon}. Reference: statsmodels 0.13 {@code adfuller}. As there, all numbers of lags are compared on the sample
 * that the most lags leave, and the chosen one is fitted again to the longest sample. One decomposition serves all numbers of lags.
 *
 * @param trend terms of the regression
 * @param rule how the number of lags is chosen
 * @param mostLags largest number of lags to compare, or the number itself with {@link LagRule#FIXED}; {@link #SCHWERT} for the default
 */
public record AugmentedDickeyFuller(Trend trend, LagRule rule, int mostLags) {
    /** The most lags by Schwert's rule: {@code ceil(12 (n / 100)^(1/4))}, and no more than {@code n / 2 - terms - 1}. */
    public static final int SCHWERT = -1;

    /** The 95 % quantile of the normal law, as statsmodels has it. */
    private static final double SIGNIFICANT = 1.6448536269514722;

    private static final int LEAST_VALUES = 4;

    /** Checks the range. */
    public AugmentedDickeyFuller {
        Samples.requireRange("mostLags", mostLags, SCHWERT, Integer.MAX_VALUE);
    }

    /**
     * What the test found.
     *
     * @param statistic t-statistic of the level
     * @param p MacKinnon's asymptotic p-value
     * @param lags differences in the regression
     * @param observations of the regression
     * @param criticalValues MacKinnon's, for so many observations
     * @param criterion of the chosen lags: AIC, BIC or the magnitude of the t-statistic of the last lag; NaN with fixed lags
     */
    public record Result(
            double statistic, double p, int lags, int observations, CriticalValues criticalValues, double criterion) {}

    /**
     * Tests a series.
     *
     * @param series finite values that are not all alike; at least {@code 2 (lags + terms + 1)}
     * @return statistic, p and the chosen lags
     * @throws io.tradewind.quant.linear.RankDeficientException when lagged differences depend on one another
     * @throws IllegalArgumentException when the series is too short for the lags, constant, not finite or explained without error
     */
    public Result test(double[] series) {
        Samples.requireVariation("series", Samples.requireFinite("series", series, LEAST_VALUES));
        int most = mostLags(series.length);
        double[] differences = Samples.differences(series);
        if (rule == LagRule.FIXED) {
            return fit(series, differences, most, Double.NaN);
        }
        DickeyFullerRegression nested = DickeyFullerRegression.nested(series, differences, trend, most);
        int lags = rule == LagRule.T_STATISTIC ? mostSignificant(nested, most) : leastCriterion(nested, most);
        return fit(series, differences, lags, criterion(nested, lags));
    }

    private int mostLags(int length) {
        int limit = length / 2 - trend.terms() - 1;
        if (mostLags == SCHWERT) {
            int schwert = (int) StrictMath.ceil(12 * StrictMath.pow(length / 100.0, 0.25));
            return Samples.requireRange("the most lags of " + length + " values", Math.min(limit, schwert), 0, length);
        }
        if (mostLags > limit) {
            throw new IllegalArgumentException("mostLags must be at most " + limit + " for " + length + " values and "
                    + trend.terms() + " deterministic terms, is " + mostLags);
        }
        return mostLags;
    }

    private int leastCriterion(DickeyFullerRegression nested, int most) {
        int best = 0;
        for (int lags = 1; lags <= most; lags++) {
            if (criterion(nested, lags) < criterion(nested, best)) {
                best = lags;
            }
        }
        return best;
    }

    private int mostSignificant(DickeyFullerRegression nested, int most) {
        int lags = most;
        while (lags > 0 && criterion(nested, lags) < SIGNIFICANT) {
            lags--;
        }
        return lags;
    }

    private double criterion(DickeyFullerRegression nested, int lags) {
        int columns = trend.terms() + 1 + lags;
        return switch (rule) {
            case AIC -> nested.aic(columns);
            case BIC -> nested.bic(columns);
            case T_STATISTIC -> Math.abs(nested.lastStatistic(columns));
            case FIXED -> Double.NaN;
        };
    }

    private Result fit(double[] series, double[] differences, int lags, double criterion) {
        DickeyFullerRegression regression = DickeyFullerRegression.levelLast(series, differences, trend, lags);
        double statistic = regression.lastStatistic();
        return new Result(
                statistic,
                MacKinnon.pValue(statistic, trend, 1),
                lags,
                regression.rows(),
                CriticalValues.of(MacKinnon.criticalValues(trend, 1, regression.rows())),
                criterion);
    }
}
