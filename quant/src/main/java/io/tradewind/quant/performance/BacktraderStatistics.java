// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The statistics of backtrader 1.9.78's analyzers DrawDown, SharpeRatio (daily, annualised), AnnualReturn, SQN and
 * TradeAnalyzer, by their conventions.
 *
 * <p>Portfolio values are those after each bar, from the first bar of the data on, so bars before the strategy starts count
 * as days without a return.
 *
 * @param finalValue value after the last bar
 * @param maximumDrawdownPct largest share of the running peak that was lost, in percent
 * @param maximumDrawdownMoney largest amount below the running peak
 * @param sharpeDailyAnnualised mean over population deviation of the daily returns, times the root of 252; NaN without
 *     deviation
 * @param closedTrades round trips that ended
 * @param won closed trades with a net profit of at least 0
 * @param lost closed trades with a net loss
 * @param grossPnl profit of the closed trades before commissions
 * @param netPnl profit of the closed trades after commissions
 * @param yearlyReturns per calendar year, the last value over the last value of the year before (the cash at first), less 1
 * @param sqn root of the number of closed trades times mean over population deviation of the net profits; 0 below two trades,
 *     NaN without deviation
 */
public record BacktraderStatistics(
        double finalValue,
        double maximumDrawdownPct,
        double maximumDrawdownMoney,
        double sharpeDailyAnnualised,
        int closedTrades,
        int won,
        int lost,
        double grossPnl,
        double netPnl,
        SequencedMap<Integer, Double> yearlyReturns,
        double sqn) {

    private static final double TRADING_DAYS = 252;

    /**
     * Computes all statistics.
     *
     * @param barTimeNs ascending times of the bars, at least one
     * @param values portfolio value after each bar, without NaN
     * @param startValue value before the first bar
     * @param trades closed trades
     * @throws IllegalArgumentException when the arrays are empty or differ in length
     */
    public static BacktraderStatistics compute(
            long[] barTimeNs, double[] values, double startValue, List<ClosedTrade> trades) {
        if (barTimeNs.length == 0 || values.length != barTimeNs.length) {
            throw new IllegalArgumentException(
                    "times and values must have one length above 0, got " + barTimeNs.length + ", " + values.length);
        }
        double[] pnls = ClosedTrade.pnls(trades, trades.size());
        double netPnl = SampleMoments.sum(pnls);
        int won = (int) trades.stream().filter(trade -> trade.pnl() >= 0).count();
        double commissions =
                trades.stream().mapToDouble(ClosedTrade::commission).sum();
        return new BacktraderStatistics(
                values[values.length - 1],
                SampleMoments.maximum(EquityCurves.drawdowns(values)) * 100,
                deepestAmount(values),
                sharpe(Durations.lastPerBucket(barTimeNs, values, Durations.Bucket.DAY), startValue),
                trades.size(),
                won,
                trades.size() - won,
                netPnl + commissions,
                netPnl,
                yearlyReturns(barTimeNs, values, startValue),
                sqn(pnls));
    }

    private static double deepestAmount(double[] values) {
        double peak = Double.NEGATIVE_INFINITY;
        double deepest = 0;
        for (double value : values) {
            peak = StrictMath.max(peak, value);
            deepest = StrictMath.max(deepest, peak - value);
        }
        return deepest;
    }

    private static double sharpe(double[] dailyValues, double startValue) {
        double[] returns = EquityCurves.returns(startValue, dailyValues);
        double deviation = SampleMoments.standardDeviation(returns, 0);
        return deviation > 0 ? SampleMoments.mean(returns) / deviation * StrictMath.sqrt(TRADING_DAYS) : Double.NaN;
    }

    private static SequencedMap<Integer, Double> yearlyReturns(long[] barTimeNs, double[] values, double startValue) {
        SequencedMap<Integer, Double> returns = new TreeMap<>();
        double previous = startValue;
        for (int i = 0; i < values.length; i++) {
            int year = Durations.year(barTimeNs[i]);
            if (i + 1 == values.length || Durations.year(barTimeNs[i + 1]) != year) {
                returns.put(year, values[i] / previous - 1);
                previous = values[i];
            }
        }
        return returns;
    }

    private static double sqn(double[] pnls) {
        if (pnls.length < 2) {
            return 0;
        }
        double deviation = SampleMoments.standardDeviation(pnls, 0);
        return deviation > 0 ? StrictMath.sqrt(pnls.length) * SampleMoments.mean(pnls) / deviation : Double.NaN;
    }
}
