// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import io.tradewind.quant.inference.Samples;
import java.util.List;

/**
 * The Dickey-Fuller test as R's urca 1.3 has it, {@code ur.df}: tau with the joint F-tests phi, against tabulated critical values.
 *
 * <p>Sources: the tables of D. A. Dickey and W. A. Fuller, Likelihood ratio statistics for autoregressive time series with a unit root,
 * Econometrica 49 (1981), and of J. D. Hamilton, Time series analysis (1994), as urca prints them. Unlike
 * {@link AugmentedDickeyFuller} the sample always leaves out the given number of lags, a chosen number of lags is at least 1, and the
 * information criteria compare only those.
 *
 * @param trend NONE, CONSTANT or LINEAR: urca's types none, drift and trend
 * @param rule FIXED, AIC or BIC
 * @param lags number of lags, or the largest to compare
 */
public record UrcaDickeyFuller(Trend trend, LagRule rule, int lags) {
    private static final int LEAST_VALUES = 4;

    /** Checks the options. */
    public UrcaDickeyFuller {
        if (trend == Trend.QUADRATIC || rule == LagRule.T_STATISTIC) {
            throw new IllegalArgumentException("urca has neither the trend QUADRATIC nor the rule T_STATISTIC");
        }
        Samples.requireRange("lags", lags, 0, Integer.MAX_VALUE);
    }

    /**
     * A statistic and its critical values.
     *
     * @param name tau1, tau2, tau3, phi1, phi2 or phi3
     * @param value of the statistic
     * @param criticalValues for the size of the sample
     */
    public record Statistic(String name, double value, CriticalValues criticalValues) {}

    /**
     * What the test found.
     *
     * @param tau t-statistic of the level
     * @param all tau first, then the phi of the type
     * @param lags differences in the regression
     */
    public record Result(Statistic tau, List<Statistic> all, int lags) {}

    /**
     * Tests a series.
     *
     * @param series finite values that are not all alike
     * @return the statistics
     * @throws IllegalArgumentException when the series is too short for the lags, constant, not finite or explained without error
     */
    public Result test(double[] series) {
        Samples.requireVariation("series", Samples.requireFinite("series", series, LEAST_VALUES));
        double[] differences = Samples.differences(series);
        if (differences.length < lags + 2) {
            throw new IllegalArgumentException(series.length + " values are too few for " + lags + " lags");
        }
        int chosen = rule == LagRule.FIXED || lags == 0 ? lags : choose(series, differences);
        UrcaRegression regression = new UrcaRegression(series, differences, lags, chosen);
        List<Statistic> all = regression.statistics(trend, UrcaTables.row(differences.length));
        return new Result(all.getFirst(), all, chosen);
    }

    private int choose(double[] series, double[] differences) {
        DickeyFullerRegression nested = DickeyFullerRegression.nested(series, differences, trend, lags);
        int best = 1;
        for (int i = 2; i <= lags; i++) {
            if (criterion(nested, i) < criterion(nested, best)) {
                best = i;
            }
        }
        return best;
    }

    private double criterion(DickeyFullerRegression nested, int candidate) {
        int columns = trend.terms() + 1 + candidate;
        return rule == LagRule.AIC ? nested.aic(columns) : nested.bic(columns);
    }
}
