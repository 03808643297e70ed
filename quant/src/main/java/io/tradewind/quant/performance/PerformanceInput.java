// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

/**
 * What a {@link PerformanceSummary} is computed from. Everything beyond the equity curve has a default.
 *
 * <p>The array is not copied and must not change while the input is in use.
 */
public final class PerformanceInput {

    final double startEquity;
    final double[] dailyEquity;
    final double periodsPerYear;
    TradeSample trades = TradeSample.NONE;
    double exposure = Double.NaN;
    double tradedNotional = Double.NaN;
    double fees = Double.NaN;
    double maximumDrawdown = Double.NaN;
    int trials = 1;
    double trialSharpeVariance = Double.NaN;
    int resamples = 1_000;
    long seed = 1;

    /**
     * An equity curve with one point per period, a day in the product's reports.
     *
     * @param startEquity equity before the first period, above 0
     * @param dailyEquity equity at the end of each period
     * @param periodsPerYear periods in a year, such as 252 or 365, above 0
     */
    public PerformanceInput(double startEquity, double[] dailyEquity, double periodsPerYear) {
        if (!(startEquity > 0) || !(periodsPerYear > 0)) {
            throw new IllegalArgumentException(
                    "start equity and periods per year must be above 0, got " + startEquity + " and " + periodsPerYear);
        }
        this.startEquity = startEquity;
        this.dailyEquity = dailyEquity;
        this.periodsPerYear = periodsPerYear;
    }

    /** Sets the closed trades. */
    public PerformanceInput trades(TradeSample closed) {
        this.trades = closed;
        return this;
    }

    /** Sets the share of the time with an open position, 0 to 1. */
    public PerformanceInput exposure(double share) {
        this.exposure = share;
        return this;
    }

    /** Sets the sum of the absolute notionals of all fills, in the run's currency. */
    public PerformanceInput tradedNotional(double notional) {
        this.tradedNotional = notional;
        return this;
    }

    /** Sets all fees paid, in the run's currency. */
    public PerformanceInput fees(double paid) {
        this.fees = paid;
        return this;
    }

    /** Sets the deepest drawdown of a finer equity curve than the daily one, 0 to 1; it then takes the place of the daily one. */
    public PerformanceInput maximumDrawdown(double ofAllSamples) {
        this.maximumDrawdown = ofAllSamples;
        return this;
    }

    /**
     * Sets how many strategies were tried before this one was chosen, at least 1, and the variance of their Sharpe ratios per
     * period; NaN takes the estimation variance of a strategy without skill, {@code 1 / (n - 1)}.
     */
    public PerformanceInput trials(int count, double sharpeVariance) {
        this.trials = count;
        this.trialSharpeVariance = sharpeVariance;
        return this;
    }

    /** Sets the number of bootstrap replicates (1,000 by default) and their seed. */
    public PerformanceInput bootstrap(int replicates, long bootstrapSeed) {
        this.resamples = replicates;
        this.seed = bootstrapSeed;
        return this;
    }
}
