// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import java.util.Arrays;

/**
 * The measures of R's PerformanceAnalytics 2.0.8 with their defaults, by its conventions: simple returns, deviations with ddof 1,
 * compound annual returns, drawdowns from wealth 1. Rates ({@code riskFree}, {@code minimum}) are per period; NaN where a measure is
 * not defined.
 *
 * <p>Measures against a benchmark are in {@link BenchmarkAnalytics}.
 */
public final class PerformanceAnalytics {
    private static final double PERCENT = 0.01;

    private PerformanceAnalytics() {}

    /** Which returns the divisor of a partial moment counts. */
    public enum Count {
        /** All. */
        FULL,
        /** Those beyond the threshold. */
        SUBSET
    }

    /**
     * Returns less a rate, period by period ({@code Return.excess}).
     *
     * @param returns simple returns
     * @param riskFree one rate per return
     * @return differences
     */
    public static double[] excess(double[] returns, double[] riskFree) {
        return MarketModel.difference(returns, riskFree);
    }

    /**
     * Annual return ({@code Return.annualized}).
     *
     * @param returns simple returns
     * @param periodsPerYear returns in a year
     * @param geometric compound, or the mean times the periods
     * @return NaN without returns
     */
    public static double annualReturn(double[] returns, double periodsPerYear, boolean geometric) {
        return geometric
                ? Empyrical.annualReturn(returns, periodsPerYear)
                : SampleMoments.mean(returns) * periodsPerYear;
    }

    /**
     * Sharpe ratio per period ({@code SharpeRatio(FUN = "StdDev")}): mean excess over the deviation of the returns themselves.
     *
     * @param returns simple returns
     * @param riskFree one rate per return
     * @return NaN below two returns
     */
    public static double sharpe(double[] returns, double[] riskFree) {
        return SampleMoments.mean(excess(returns, riskFree)) / SampleMoments.standardDeviation(returns, 1);
    }

    /**
     * Sharpe ratio per year ({@code SharpeRatio.annualized}).
     *
     * @param returns simple returns
     * @param riskFree one rate per return
     * @param periodsPerYear returns in a year
     * @param geometric whether the excess is compounded
     * @return NaN below two returns
     */
    public static double annualSharpe(double[] returns, double[] riskFree, double periodsPerYear, boolean geometric) {
        return annualReturn(excess(returns, riskFree), periodsPerYear, geometric)
                / Empyrical.annualVolatility(returns, periodsPerYear);
    }

    /**
     * Root of the mean squared shortfall ({@code DownsideDeviation}).
     *
     * @param returns simple returns
     * @param minimum acceptable return
     * @param count divisor
     * @return 0 or more; NaN when nothing is counted
     */
    public static double downsideDeviation(double[] returns, double minimum, Count count) {
        return Math.sqrt(partialMoment(returns, minimum, 2, -1, count));
    }

    /**
     * Mean excess over downside deviation, per period ({@code SortinoRatio}).
     *
     * @param returns simple returns
     * @param minimum acceptable return
     * @return NaN without returns
     */
    public static double sortino(double[] returns, double minimum) {
        return (SampleMoments.mean(returns) - minimum) / downsideDeviation(returns, minimum, Count.FULL);
    }

    /**
     * Mean excess over the root of a lower partial moment over all returns ({@code Kappa}).
     *
     * @param returns simple returns
     * @param minimum acceptable return
     * @param order of the moment, above 0
     * @return NaN without a return below
     */
    public static double kappa(double[] returns, double minimum, double order) {
        double moment = partialMoment(returns, minimum, order, -1, Count.FULL);
        return (SampleMoments.mean(returns) - minimum) / StrictMath.pow(moment, 1 / order);
    }

    /**
     * Mean of the gains over downside deviation, both over the returns beyond the threshold ({@code UpsidePotentialRatio}).
     *
     * @param returns simple returns
     * @param minimum acceptable return
     * @param count divisor of both
     * @return NaN without a return on either side
     */
    public static double upsidePotential(double[] returns, double minimum, Count count) {
        return partialMoment(returns, minimum, 1, 1, count) / downsideDeviation(returns, minimum, count);
    }

    /**
     * Mean gain over mean loss around a threshold ({@code Omega}).
     *
     * @param returns simple returns
     * @param threshold of the returns
     * @return infinite without losses
     */
    public static double omega(double[] returns, double threshold) {
        return partialMoment(returns, threshold, 1, 1, Count.FULL)
                / partialMoment(returns, threshold, 1, -1, Count.FULL);
    }

    private static double partialMoment(double[] returns, double threshold, double order, int side, Count count) {
        double sum = 0;
        int beyond = 0;
        for (double value : returns) {
            double distance = side * (value - threshold);
            if (distance > 0) {
                sum += order == 1 ? distance : order == 2 ? distance * distance : StrictMath.pow(distance, order);
                beyond++;
            }
        }
        return sum / (count == Count.FULL ? returns.length : beyond);
    }

    /**
     * Compound annual return over the largest drawdown ({@code CalmarRatio}).
     *
     * @param returns simple returns
     * @param periodsPerYear returns in a year
     * @return infinite without a drawdown
     */
    public static double calmar(double[] returns, double periodsPerYear) {
        return annualReturn(returns, periodsPerYear, true) / -Drawdowns.deepest(returns);
    }

    /**
     * Compound annual return over the largest drawdown and an extra ({@code SterlingRatio}).
     *
     * @param returns simple returns
     * @param periodsPerYear returns in a year
     * @param extra added to the drawdown, usually 0.1
     * @return the ratio
     */
    public static double sterling(double[] returns, double periodsPerYear, double extra) {
        return annualReturn(returns, periodsPerYear, true) / Math.abs(extra - Drawdowns.deepest(returns));
    }

    /**
     * Compound annual return over the root of the summed squares of losing runs ({@code BurkeRatio}). As in the program, a run is a
     * row of negative returns after the first return, compounded as if these were percent.
     *
     * @param returns simple returns
     * @param riskFree rate per year
     * @param periodsPerYear returns in a year
     * @return infinite without such a run
     */
    public static double burke(double[] returns, double riskFree, double periodsPerYear) {
        double squares = 0;
        double run = 1;
        for (int i = 1; i <= returns.length; i++) {
            if (i < returns.length && returns[i] < 0) {
                run *= 1 + returns[i] * PERCENT;
            } else {
                double loss = (run - 1) / PERCENT;
                squares += loss * loss;
                run = 1;
            }
        }
        return (annualReturn(returns, periodsPerYear, true) - riskFree) / Math.sqrt(squares);
    }

    /**
     * Losses since the last peak, in the form of {@code DrawdownPeak}: compounded as if returns were percent, from the last point at
     * which the product rose above 1.
     *
     * @param returns simple returns
     * @return one value per return, 0 or less
     */
    public static double[] lossesSincePeak(double[] returns) {
        double[] losses = new double[returns.length];
        double product = 1;
        for (int i = 0; i < returns.length; i++) {
            product *= 1 + returns[i] * PERCENT;
            if (product > 1) {
                product = 1;
            }
            losses[i] = (product - 1) / PERCENT;
        }
        return losses;
    }

    /**
     * Root of the mean squared loss since the last peak ({@code UlcerIndex}).
     *
     * @param returns simple returns
     * @return 0 or more
     */
    public static double ulcerIndex(double[] returns) {
        double sum = 0;
        for (double loss : lossesSincePeak(returns)) {
            sum += loss * loss;
        }
        return Math.sqrt(sum / returns.length);
    }

    /**
     * Mean loss since the last peak ({@code PainIndex}).
     *
     * @param returns simple returns
     * @return 0 or more
     */
    public static double painIndex(double[] returns) {
        return -SampleMoments.mean(lossesSincePeak(returns));
    }

    /**
     * Compound annual return over the pain index ({@code PainRatio}).
     *
     * @param returns simple returns
     * @param riskFree rate per year
     * @param periodsPerYear returns in a year
     * @return infinite without a loss
     */
    public static double painRatio(double[] returns, double riskFree, double periodsPerYear) {
        return (annualReturn(returns, periodsPerYear, true) - riskFree) / painIndex(returns);
    }

    /**
     * Compound annual return over the ulcer index ({@code MartinRatio}).
     *
     * @param returns simple returns
     * @param riskFree rate per year
     * @param periodsPerYear returns in a year
     * @return infinite without a loss
     */
    public static double martin(double[] returns, double riskFree, double periodsPerYear) {
        return (annualReturn(returns, periodsPerYear, true) - riskFree) / ulcerIndex(returns);
    }

    /**
     * Mean depth of the drawdowns ({@code AverageDrawdown}).
     *
     * @param returns simple returns
     * @return above 0; NaN without one
     */
    public static double averageDrawdown(double[] returns) {
        return -SampleMoments.mean(Drawdowns.episodes(returns).stream()
                .mapToDouble(Drawdowns.Drawdown::depth)
                .toArray());
    }

    /**
     * Probability that the true Sharpe ratio exceeds a benchmark ({@code ProbSharpeRatio}), by default without the kurtosis.
     *
     * @param returns simple returns
     * @param benchmark Sharpe ratio per period
     * @param ignoreKurtosis takes 3 for the kurtosis
     * @return 0.5 to 1; NaN when the ratio is below the benchmark, which the program refuses
     */
    public static double probabilisticSharpe(double[] returns, double benchmark, boolean ignoreKurtosis) {
        double sharpe = plainSharpe(returns);
        if (sharpe < benchmark) {
            return Double.NaN;
        }
        return SharpeInference.probabilistic(
                sharpe,
                benchmark,
                returns.length,
                SampleMoments.skewness(returns),
                ignoreKurtosis ? 3 : SampleMoments.kurtosis(returns));
    }

    /**
     * Observations that are still missing until a Sharpe ratio is significant ({@code MinTrackRecord()$num_of_extra_obs_needed}).
     *
     * @param returns simple returns
     * @param benchmark Sharpe ratio per period
     * @param confidence such as 0.95
     * @param ignoreKurtosis takes 3 for the kurtosis
     * @return 0 or more, whole; NaN when the ratio does not exceed the benchmark
     */
    public static double missingTrackRecord(
            double[] returns, double benchmark, double confidence, boolean ignoreKurtosis) {
        double needed = SharpeInference.minimumTrackRecord(
                plainSharpe(returns),
                benchmark,
                SampleMoments.skewness(returns),
                ignoreKurtosis ? 3 : SampleMoments.kurtosis(returns),
                confidence);
        return Math.ceil(Math.max(0, needed - returns.length));
    }

    private static double plainSharpe(double[] returns) {
        return SampleMoments.mean(returns) / SampleMoments.standardDeviation(returns, 1);
    }

    /**
     * The same rate for every return.
     *
     * @param rate per period
     * @param count of returns
     * @return an array of it
     */
    public static double[] constantRate(double rate, int count) {
        double[] rates = new double[count];
        Arrays.fill(rates, rate);
        return rates;
    }
}
