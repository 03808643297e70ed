// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

/**
 * The measures of R's PerformanceAnalytics 2.0.8 against a benchmark, by its conventions: simple returns of one length, risk-free rates
 * per period; NaN where a measure is not defined.
 */
public final class BenchmarkAnalytics {
    private BenchmarkAnalytics() {}

    /** Periods in which the benchmark rose, or did not. */
    public enum Side {
        /** Above 0. */
        UP,
        /** 0 or below for captures, below 0 for numbers and shares. */
        DOWN
    }

    /**
     * Line of excess returns on excess returns of the benchmark ({@code CAPM.alpha}, {@code CAPM.beta}).
     *
     * @param returns of the asset
     * @param benchmark as many
     * @param riskFree as many
     * @return intercept per period and slope
     */
    public static MarketModel capm(double[] returns, double[] benchmark, double[] riskFree) {
        return MarketModel.of(
                PerformanceAnalytics.excess(returns, riskFree), PerformanceAnalytics.excess(benchmark, riskFree));
    }

    /**
     * The same over the periods in which the benchmark's excess was above 0 ({@code CAPM.beta.bull}).
     *
     * @param returns of the asset
     * @param benchmark as many
     * @param riskFree as many
     * @return slope
     */
    public static double bullBeta(double[] returns, double[] benchmark, double[] riskFree) {
        return MarketModel.conditional(
                        PerformanceAnalytics.excess(returns, riskFree),
                        PerformanceAnalytics.excess(benchmark, riskFree),
                        value -> value > 0)
                .beta();
    }

    /**
     * The same over the periods in which the benchmark's excess was below 0 ({@code CAPM.beta.bear}).
     *
     * @param returns of the asset
     * @param benchmark as many
     * @param riskFree as many
     * @return slope
     */
    public static double bearBeta(double[] returns, double[] benchmark, double[] riskFree) {
        return MarketModel.conditional(
                        PerformanceAnalytics.excess(returns, riskFree),
                        PerformanceAnalytics.excess(benchmark, riskFree),
                        value -> value < 0)
                .beta();
    }

    /**
     * Difference of the compound annual returns ({@code ActivePremium}).
     *
     * @param returns of the asset
     * @param benchmark as many
     * @param periodsPerYear returns in a year
     * @return the difference
     */
    public static double activePremium(double[] returns, double[] benchmark, double periodsPerYear) {
        MarketModel.requireSameLength(returns, benchmark);
        return Empyrical.annualReturn(returns, periodsPerYear) - Empyrical.annualReturn(benchmark, periodsPerYear);
    }

    /**
     * Active premium over tracking error ({@code InformationRatio}).
     *
     * @param returns of the asset
     * @param benchmark as many
     * @param periodsPerYear returns in a year
     * @return the ratio
     */
    public static double informationRatio(double[] returns, double[] benchmark, double periodsPerYear) {
        return activePremium(returns, benchmark, periodsPerYear)
                / MarketModel.trackingError(returns, benchmark, periodsPerYear);
    }

    /**
     * Compound annual excess over beta ({@code TreynorRatio}).
     *
     * @param returns of the asset
     * @param benchmark as many
     * @param riskFree as many
     * @param periodsPerYear returns in a year
     * @return the ratio
     */
    public static double treynor(double[] returns, double[] benchmark, double[] riskFree, double periodsPerYear) {
        double excess = Empyrical.annualReturn(PerformanceAnalytics.excess(returns, riskFree), periodsPerYear);
        return excess / capm(returns, benchmark, riskFree).beta();
    }

    /**
     * Sum of the returns over that of the benchmark, in periods of one side ({@code UpDownRatios(method = "Capture")}).
     *
     * @param returns of the asset
     * @param benchmark as many
     * @param side which periods
     * @return NaN without such periods
     */
    public static double capture(double[] returns, double[] benchmark, Side side) {
        double[] own = MarketModel.where(returns, benchmark, value -> (side == Side.UP) == (value > 0));
        double[] other = MarketModel.where(benchmark, benchmark, value -> (side == Side.UP) == (value > 0));
        return SampleMoments.sum(own) / SampleMoments.sum(other);
    }

    /**
     * Share of the periods of one side in which the asset was on that side too ({@code UpDownRatios(method = "Number")}).
     *
     * @param returns of the asset
     * @param benchmark as many
     * @param side which periods
     * @return NaN without such periods
     */
    public static double numberRatio(double[] returns, double[] benchmark, Side side) {
        double[] own = MarketModel.where(returns, benchmark, value -> side == Side.UP ? value > 0 : value < 0);
        double[] alike = MarketModel.where(own, own, value -> side == Side.UP ? value > 0 : value < 0);
        return (double) alike.length / own.length;
    }

    /**
     * Share of the periods of one side in which the asset did better ({@code UpDownRatios(method = "Percent")}).
     *
     * @param returns of the asset
     * @param benchmark as many
     * @param side which periods
     * @return NaN without such periods
     */
    public static double percentRatio(double[] returns, double[] benchmark, Side side) {
        double[] active = MarketModel.where(
                MarketModel.difference(returns, benchmark),
                benchmark,
                value -> side == Side.UP ? value > 0 : value < 0);
        return (double) MarketModel.where(active, active, value -> value > 0).length / active.length;
    }
}
