// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import java.util.Arrays;

/**
 * The measures of empyrical 0.5.5, under its names and by its conventions: simple returns, ddof 1, arithmetic annual figures but for
 * growth, NaN where a measure is not defined. Rates are per period unless said otherwise.
 */
public final class Empyrical {
    private static final double LEAST_VARIANCE = 1e-30;

    private Empyrical() {}

    /**
     * Product of the growth factors less 1 ({@code cum_returns_final}).
     *
     * @param returns simple returns
     * @return NaN without returns
     */
    public static double cumulativeReturn(double[] returns) {
        double wealth = returns.length == 0 ? Double.NaN : 1;
        for (double value : returns) {
            wealth *= 1 + value;
        }
        return wealth - 1;
    }

    /**
     * Compound growth per year ({@code annual_return}, {@code cagr}).
     *
     * @param returns simple returns
     * @param periodsPerYear returns in a year
     * @return NaN without returns
     */
    public static double annualReturn(double[] returns, double periodsPerYear) {
        double years = returns.length / periodsPerYear;
        return StrictMath.pow(1 + cumulativeReturn(returns), 1 / years) - 1;
    }

    /**
     * Standard deviation per year ({@code annual_volatility}).
     *
     * @param returns simple returns
     * @param periodsPerYear returns in a year
     * @return NaN below two returns
     */
    public static double annualVolatility(double[] returns, double periodsPerYear) {
        return SampleMoments.standardDeviation(returns, 1) * Math.sqrt(periodsPerYear);
    }

    /**
     * Mean excess over deviation, per year ({@code sharpe_ratio}).
     *
     * @param returns simple returns
     * @param riskFree rate per period
     * @param periodsPerYear returns in a year
     * @return NaN below two returns or without deviation
     */
    public static double sharpe(double[] returns, double riskFree, double periodsPerYear) {
        double deviation = SampleMoments.standardDeviation(returns, 1);
        double ratio = (SampleMoments.mean(returns) - riskFree) / deviation;
        return deviation == 0 ? Double.NaN : ratio * Math.sqrt(periodsPerYear);
    }

    /**
     * Root of the mean squared shortfall below a required return, over all returns, per year ({@code downside_risk}).
     *
     * @param returns simple returns
     * @param required return per period
     * @param periodsPerYear returns in a year
     * @return NaN without returns
     */
    public static double downsideRisk(double[] returns, double required, double periodsPerYear) {
        double sum = 0;
        for (double value : returns) {
            double shortfall = Math.min(0, value - required);
            sum += shortfall * shortfall;
        }
        return Math.sqrt(sum / returns.length) * Math.sqrt(periodsPerYear);
    }

    /**
     * Mean excess per year over downside risk ({@code sortino_ratio}).
     *
     * @param returns simple returns
     * @param required return per period
     * @param periodsPerYear returns in a year
     * @return NaN below two returns; infinite without a return below the required one
     */
    public static double sortino(double[] returns, double required, double periodsPerYear) {
        if (returns.length < 2) {
            return Double.NaN;
        }
        double excess = SampleMoments.mean(returns) - required;
        return excess * periodsPerYear / downsideRisk(returns, required, periodsPerYear);
    }

    /**
     * Compound growth per year over the largest drawdown ({@code calmar_ratio}).
     *
     * @param returns simple returns
     * @param periodsPerYear returns in a year
     * @return NaN without a drawdown
     */
    public static double calmar(double[] returns, double periodsPerYear) {
        double deepest = Drawdowns.deepest(returns);
        return deepest < 0 ? annualReturn(returns, periodsPerYear) / -deepest : Double.NaN;
    }

    /**
     * Gains over losses around a threshold ({@code omega_ratio}).
     *
     * @param returns simple returns
     * @param riskFree rate per period
     * @param requiredPerYear required return per year, above -1
     * @param periodsPerYear returns in a year; 1 takes the required return as it is
     * @return NaN below two returns or without losses
     */
    public static double omega(double[] returns, double riskFree, double requiredPerYear, double periodsPerYear) {
        if (returns.length < 2 || requiredPerYear <= -1) {
            return Double.NaN;
        }
        double required =
                periodsPerYear == 1 ? requiredPerYear : StrictMath.pow(1 + requiredPerYear, 1 / periodsPerYear) - 1;
        double gains = 0;
        double losses = 0;
        for (double value : returns) {
            double excess = value - riskFree - required;
            gains += Math.max(0, excess);
            losses -= Math.min(0, excess);
        }
        return losses > 0 ? gains / losses : Double.NaN;
    }

    /**
     * The 95 % quantile over the 5 % one, in size ({@code tail_ratio}).
     *
     * @param returns simple returns
     * @return NaN without returns
     */
    public static double tailRatio(double[] returns) {
        double[] sorted = sorted(returns);
        return Math.abs(SampleMoments.quantileOfSorted(sorted, 0.95))
                / Math.abs(SampleMoments.quantileOfSorted(sorted, 0.05));
    }

    /**
     * Quantile of the returns ({@code value_at_risk}).
     *
     * @param returns simple returns
     * @param cutoff probability, such as 0.05
     * @return negative for a loss; NaN without returns
     */
    public static double valueAtRisk(double[] returns, double cutoff) {
        return SampleMoments.quantileOfSorted(sorted(returns), cutoff);
    }

    /**
     * Mean of the smallest returns ({@code conditional_value_at_risk}): {@code floor((n - 1) cutoff) + 1} of them.
     *
     * @param returns simple returns
     * @param cutoff probability, such as 0.05
     * @return negative for a loss; NaN without returns
     */
    public static double conditionalValueAtRisk(double[] returns, double cutoff) {
        if (returns.length == 0) {
            return Double.NaN;
        }
        int count = (int) ((returns.length - 1) * cutoff) + 1;
        return SampleMoments.mean(Arrays.copyOf(sorted(returns), count));
    }

    /**
     * Share of the variance of cumulated log returns that a straight line explains ({@code stability_of_timeseries}).
     *
     * @param returns simple returns above -1
     * @return 0 to 1; NaN below two returns
     */
    public static double stability(double[] returns) {
        double[] time = new double[returns.length];
        double[] level = new double[returns.length];
        double sum = 0;
        for (int i = 0; i < returns.length; i++) {
            sum += StrictMath.log1p(returns[i]);
            time[i] = i;
            level[i] = sum;
        }
        return returns.length < 2 ? Double.NaN : MarketModel.of(level, time).rSquared();
    }

    /**
     * Slope on a factor ({@code beta}): covariance of the excess returns with the factor over the factor's variance.
     *
     * @param returns simple returns
     * @param factor as many returns
     * @return NaN below two returns or for a constant factor
     */
    public static double beta(double[] returns, double[] factor) {
        if (returns.length < 2 || SampleMoments.variance(factor, 0) < LEAST_VARIANCE) {
            return Double.NaN;
        }
        return MarketModel.of(returns, factor).beta();
    }

    /**
     * Mean excess that the factor does not explain, compounded over a year ({@code alpha}).
     *
     * @param returns simple returns
     * @param factor as many returns
     * @param riskFree rate per period
     * @param periodsPerYear returns in a year
     * @return NaN below two returns or for a constant factor
     */
    public static double alpha(double[] returns, double[] factor, double riskFree, double periodsPerYear) {
        double beta = beta(returns, factor);
        double own = SampleMoments.mean(returns) - riskFree;
        double mean = own - beta * (SampleMoments.mean(factor) - riskFree);
        return StrictMath.pow(1 + mean, periodsPerYear) - 1;
    }

    /**
     * Mean active return over its deviation, per period ({@code excess_sharpe}, {@code information_ratio}).
     *
     * @param returns simple returns
     * @param factor as many returns
     * @return NaN below two returns or without deviation
     */
    public static double informationRatio(double[] returns, double[] factor) {
        double[] active = MarketModel.difference(returns, factor);
        double deviation = SampleMoments.standardDeviation(active, 1);
        return deviation == 0 ? Double.NaN : SampleMoments.mean(active) / deviation;
    }

    /**
     * Annual growth over the factor's, in periods in which the factor rose or fell ({@code up_capture}, {@code down_capture}).
     *
     * @param returns simple returns
     * @param factor as many returns
     * @param up true for periods in which the factor rose, false for those in which it fell
     * @param periodsPerYear returns in a year
     * @return NaN without such periods
     */
    public static double capture(double[] returns, double[] factor, boolean up, double periodsPerYear) {
        double[] own = MarketModel.where(returns, factor, value -> up ? value > 0 : value < 0);
        double[] market = MarketModel.where(factor, factor, value -> up ? value > 0 : value < 0);
        return annualReturn(own, periodsPerYear) / annualReturn(market, periodsPerYear);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
