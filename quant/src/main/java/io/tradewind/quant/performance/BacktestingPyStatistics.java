// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import io.tradewind.quant.performance.Durations.Bucket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.DoublePredicate;

/**
 * The statistics that backtesting.py 0.6.6-dev prints, under its names and by its conventions.
 *
 * <p>Returns are daily (weekly, monthly or yearly when the bars are), one less than there are days; the annual return is
 * geometric over 252 periods (365 with weekend bars, 52, 12 or 1); the annual volatility is that of a compounded product, not the
 * deviation times a root. Each formula stands in docs/quant/performance.md. Durations are seconds.
 */
public final class BacktestingPyStatistics {

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double WEEKEND_SHARE = 2.0 / 7 * 0.6;

    private final long[] barTimeNs;
    private final double[] closes;
    private final double[] equity;
    private final List<ClosedTrade> trades;
    private final SequencedMap<String, Double> result = new LinkedHashMap<>();

    private BacktestingPyStatistics(long[] barTimeNs, double[] closes, double[] equity, List<ClosedTrade> trades) {
        this.barTimeNs = barTimeNs;
        this.closes = closes;
        this.equity = equity;
        this.trades = trades;
    }

    /**
     * Computes all statistics but {@code Start} and {@code End}, in the order of the program.
     *
     * @param barTimeNs ascending times of the bars, at least one
     * @param closes closes of the bars
     * @param equity equity after each bar, without NaN
     * @param trades closed trades
     * @param commissions commissions of all fills; {@code Commissions [$]} is listed only when they are above 0
     * @param warmUpBars bar from which buy and hold is measured: the first at which all indicators are defined
     * @return value per name; NaN where the program has none
     * @throws IllegalArgumentException when the arrays are empty or differ in length, or the warm-up is no bar
     */
    public static SequencedMap<String, Double> compute(
            long[] barTimeNs,
            double[] closes,
            double[] equity,
            List<ClosedTrade> trades,
            double commissions,
            int warmUpBars) {
        if (barTimeNs.length == 0 || closes.length != barTimeNs.length || equity.length != barTimeNs.length) {
            throw new IllegalArgumentException("times, closes and equity must have one length above 0, got "
                    + barTimeNs.length + ", " + closes.length + ", " + equity.length);
        }
        if (warmUpBars < 0 || warmUpBars >= closes.length) {
            throw new IllegalArgumentException(
                    "warm-up must name one of " + closes.length + " bars, got " + warmUpBars);
        }
        var statistics = new BacktestingPyStatistics(barTimeNs, closes, equity, trades);
        statistics.computeAll(commissions, warmUpBars);
        return statistics.result;
    }

    private void computeAll(double commissions, int warmUpBars) {
        int last = equity.length - 1;
        long durationNs = barTimeNs[last] - barTimeNs[0];
        long resolutionNs = Durations.resolutionNs(Durations.medianSpacingNs(barTimeNs));
        double totalReturn = (equity[last] - equity[0]) / equity[0];
        double holdReturn = (closes[last] - closes[warmUpBars]) / closes[warmUpBars];

        result.put("Duration", (double) durationNs / Durations.SECOND_NS);
        result.put("Exposure Time [%]", exposure() * 100);
        result.put("Equity Final [$]", equity[last]);
        result.put("Equity Peak [$]", SampleMoments.maximum(equity));
        if (commissions > 0) {
            result.put("Commissions [$]", commissions);
        }
        result.put("Return [%]", totalReturn * 100);
        result.put("Buy & Hold Return [%]", holdReturn * 100);
        putRisk(durationNs, totalReturn, holdReturn);
        putDrawdowns(resolutionNs);
        putTrades(resolutionNs);
    }

    private double exposure() {
        boolean[] held = new boolean[equity.length];
        int bars = 0;
        for (ClosedTrade trade : trades) {
            for (int bar = trade.entryBar(); bar <= trade.exitBar() && bar < held.length; bar++) {
                bars += held[bar] ? 0 : 1;
                held[bar] = true;
            }
        }
        return (double) bars / equity.length;
    }

    private void putRisk(long durationNs, double totalReturn, double holdReturn) {
        double periods = periodsPerYear();
        double[] sampled = Durations.lastPerBucket(barTimeNs, equity, bucket());
        double[] returns = returnsAfterFirst(sampled);
        double growth = geometricMean(returns);
        double annual = StrictMath.pow(1 + growth, periods) - 1;
        double squaredGrowth = (1 + growth) * (1 + growth);
        double volatility = StrictMath.sqrt(StrictMath.pow(SampleMoments.variance(returns, 1) + squaredGrowth, periods)
                - StrictMath.pow(1 + growth, 2 * periods));
        double maximumDrawdown = SampleMoments.maximum(EquityCurves.drawdowns(equity));
        double beta = beta();

        result.put("Return (Ann.) [%]", annual * 100);
        result.put("Volatility (Ann.) [%]", volatility * 100);
        result.put("CAGR [%]", calendarGrowth(durationNs) * 100);
        result.put("Sharpe Ratio", annual * 100 / nonZero(volatility * 100));
        result.put("Sortino Ratio", annual / (downsideDeviation(returns) * StrictMath.sqrt(periods)));
        result.put("Calmar Ratio", annual / nonZero(maximumDrawdown));
        result.put("Alpha [%]", totalReturn * 100 - beta * (holdReturn * 100));
        result.put("Beta", beta);
        result.put("Max. Drawdown [%]", -maximumDrawdown * 100);
    }

    private double periodsPerYear() {
        return switch (bucket()) {
            case WEEK_TO_SUNDAY -> 52;
            case MONTH -> 12;
            case YEAR -> 1;
            case DAY -> weekendShare() > WEEKEND_SHARE ? 365 : 252;
        };
    }

    private Bucket bucket() {
        return switch ((int) (Durations.medianSpacingNs(barTimeNs) / Durations.DAY_NS)) {
            case 7 -> Bucket.WEEK_TO_SUNDAY;
            case 31 -> Bucket.MONTH;
            case 365 -> Bucket.YEAR;
            default -> Bucket.DAY;
        };
    }

    private double weekendShare() {
        int weekend = 0;
        for (long timeNs : barTimeNs) {
            weekend += Durations.isWeekend(timeNs) ? 1 : 0;
        }
        return (double) weekend / barTimeNs.length;
    }

    private static double[] returnsAfterFirst(double[] values) {
        double[] returns = new double[values.length - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = values[i + 1] / values[i] - 1;
        }
        return returns;
    }

    /** Geometric mean; 0 when a return is -1 or less, NaN for no returns. */
    private static double geometricMean(double[] returns) {
        double sum = 0;
        for (double value : returns) {
            if (value <= -1) {
                return 0;
            }
            sum += StrictMath.log(1 + value);
        }
        return StrictMath.exp(sum / returns.length) - 1;
    }

    private double calendarGrowth(long durationNs) {
        long seconds = durationNs / Durations.SECOND_NS;
        double years = seconds / SECONDS_PER_DAY / DAYS_PER_YEAR;
        return StrictMath.pow(equity[equity.length - 1] / equity[0], 1 / nonZero(years)) - 1;
    }

    private static double downsideDeviation(double[] returns) {
        double sum = 0;
        for (double value : returns) {
            double loss = StrictMath.min(value, 0);
            sum += loss * loss;
        }
        return StrictMath.sqrt(sum / returns.length);
    }

    /** Slope of the log returns of the equity on those of the closes, bar by bar. */
    private double beta() {
        double[] own = logReturns(equity);
        double[] market = logReturns(closes);
        if (own.length < 2) {
            return Double.NaN;
        }
        double ownMean = SampleMoments.mean(own);
        double marketMean = SampleMoments.mean(market);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < own.length; i++) {
            covariance += (own[i] - ownMean) * (market[i] - marketMean);
            variance += (market[i] - marketMean) * (market[i] - marketMean);
        }
        return covariance / variance;
    }

    private static double[] logReturns(double[] values) {
        double[] logs = new double[values.length - 1];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(values[i + 1] / values[i]);
        }
        return logs;
    }

    /** A drawdown runs from a bar at the peak to the next one, or to the last bar, when there is a bar between them. */
    private void putDrawdowns(long resolutionNs) {
        double[] drawdowns = EquityCurves.drawdowns(equity);
        double depthSum = 0;
        double durationSum = 0;
        double longest = Double.NaN;
        int count = 0;
        int start = -1;
        for (int bar = 0; bar < drawdowns.length; bar++) {
            if (drawdowns[bar] != 0 && bar != drawdowns.length - 1) {
                continue;
            }
            if (start >= 0 && bar > start + 1) {
                double durationNs = barTimeNs[bar] - barTimeNs[start];
                depthSum += deepest(drawdowns, start, bar);
                durationSum += durationNs;
                longest = count == 0 ? durationNs : StrictMath.max(longest, durationNs);
                count++;
            }
            start = bar;
        }
        result.put("Avg. Drawdown [%]", -(depthSum / count) * 100);
        result.put("Max. Drawdown Duration", Durations.ceilToSeconds(longest, resolutionNs));
        result.put("Avg. Drawdown Duration", Durations.ceilToSeconds(durationSum / count, resolutionNs));
    }

    private static double deepest(double[] drawdowns, int from, int to) {
        double deepest = 0;
        for (int bar = from; bar <= to; bar++) {
            deepest = StrictMath.max(deepest, drawdowns[bar]);
        }
        return deepest;
    }

    private void putTrades(long resolutionNs) {
        int count = trades.size();
        double[] pnls = ClosedTrade.pnls(trades, count);
        double[] returns =
                trades.stream().mapToDouble(ClosedTrade::returnFraction).toArray();
        double[] durations = trades.stream()
                .mapToDouble(trade -> barTimeNs[trade.exitBar()] - barTimeNs[trade.entryBar()])
                .toArray();
        double winRate = (double) countOf(pnls, pnl -> pnl > 0) / count;
        double payoff = meanOf(pnls, pnl -> pnl > 0) / -meanOf(pnls, pnl -> pnl < 0);

        result.put("# Trades", (double) count);
        result.put("Win Rate [%]", winRate * 100);
        result.put("Best Trade [%]", SampleMoments.maximum(returns) * 100);
        result.put("Worst Trade [%]", SampleMoments.minimum(returns) * 100);
        result.put("Avg. Trade [%]", geometricMean(returns) * 100);
        result.put("Max. Trade Duration", Durations.ceilToSeconds(SampleMoments.maximum(durations), resolutionNs));
        result.put("Avg. Trade Duration", Durations.ceilToSeconds(SampleMoments.mean(durations), resolutionNs));
        result.put("Profit Factor", sumOf(returns, value -> value > 0) / nonZero(-sumOf(returns, value -> value < 0)));
        result.put("Expectancy [%]", SampleMoments.mean(returns) * 100);
        result.put(
                "SQN",
                StrictMath.sqrt(count) * SampleMoments.mean(pnls) / nonZero(SampleMoments.standardDeviation(pnls, 1)));
        result.put("Kelly Criterion", winRate - (1 - winRate) / payoff);
    }

    private static double nonZero(double divisor) {
        return divisor == 0 ? Double.NaN : divisor;
    }

    private static int countOf(double[] values, DoublePredicate wanted) {
        int count = 0;
        for (double value : values) {
            count += wanted.test(value) ? 1 : 0;
        }
        return count;
    }

    private static double sumOf(double[] values, DoublePredicate wanted) {
        double sum = 0;
        for (double value : values) {
            sum += wanted.test(value) ? value : 0;
        }
        return sum;
    }

    private static double meanOf(double[] values, DoublePredicate wanted) {
        return sumOf(values, wanted) / countOf(values, wanted);
    }
}
