// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import io.tradewind.quant.performance.StationaryBootstrap.Intervals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The metrics of the product's own reports, each with the name of its convention and, where it makes sense, a 95 % confidence
 * interval.
 *
 * <p>Formulas and conventions: docs/quant/performance.md. A metric whose definition does not apply (no trades, no losses, a
 * constant curve) has the value NaN and is reported as absent.
 */
public final class PerformanceSummary {

    private static final double CONFIDENCE = 0.95;
    private static final double TAIL = 0.05;
    private static final int LEAST_PERIODS = 20;
    private static final double DAY_NS = 86_400e9;

    private final PerformanceInput input;
    private final double[] returns;
    private final double[] drawdowns;
    private final List<Metric> metrics = new ArrayList<>();

    private PerformanceSummary(PerformanceInput input) {
        this.input = input;
        this.returns = EquityCurves.returns(input.startEquity, input.dailyEquity);
        this.drawdowns = EquityCurves.drawdowns(withStart(input));
    }

    /** Computes all metrics of a run. */
    public static PerformanceSummary of(PerformanceInput input) {
        var summary = new PerformanceSummary(input);
        Intervals intervals = new StationaryBootstrap(input.resamples, CONFIDENCE, input.seed)
                .intervals(summary.returns, input.periodsPerYear);
        summary.addReturnAndRisk(intervals);
        summary.addDistribution();
        summary.addInference();
        summary.addTrades();
        summary.addCosts();
        return summary;
    }

    /** All metrics in the order of a report. */
    public List<Metric> metrics() {
        return List.copyOf(metrics);
    }

    /** The metric with a key. */
    public Optional<Metric> metric(String key) {
        return metrics.stream().filter(metric -> metric.key().equals(key)).findFirst();
    }

    private static double[] withStart(PerformanceInput input) {
        double[] curve = new double[input.dailyEquity.length + 1];
        curve[0] = input.startEquity;
        System.arraycopy(input.dailyEquity, 0, curve, 1, input.dailyEquity.length);
        return curve;
    }

    private void addReturnAndRisk(Intervals intervals) {
        double periods = input.periodsPerYear;
        double scale = StrictMath.sqrt(periods);
        double deviation = SampleMoments.standardDeviation(returns, 1);
        double mean = SampleMoments.mean(returns);
        boolean finer = Double.isFinite(input.maximumDrawdown);
        double maximumDrawdown = finer ? input.maximumDrawdown : SampleMoments.maximum(drawdowns);
        double growth = annualGrowth();
        String year = "(" + plain(periods) + ")";

        add("total_return", "Total return", totalReturn(), "fraction", "return.final/start-1");
        add("cagr", "CAGR", growth, "fraction", "growth.geometric.per" + year, intervals.annualGrowth());
        add(
                "volatility",
                "Volatility, annual",
                deviation * scale,
                "fraction",
                "volatility.daily.ddof1.sqrt" + year,
                intervals.volatility());
        add(
                "sharpe",
                "Sharpe ratio",
                positive(deviation) * mean * scale,
                "ratio",
                "sharpe.daily.arithmetic.rf0.ddof1.sqrt" + year,
                intervals.sharpe());
        add("sortino", "Sortino ratio", sortino(mean), "ratio", "sortino.daily.arithmetic.mar0.all_n.sqrt" + year);
        add("calmar", "Calmar ratio", growth * positive(maximumDrawdown), "ratio", "calmar.cagr/max_drawdown");
        add(
                "max_drawdown",
                "Maximum drawdown",
                maximumDrawdown,
                "fraction",
                finer ? "drawdown.max.samples.with_start" : "drawdown.max.daily.with_start",
                intervals.maximumDrawdown());
        add(
                "max_drawdown_length",
                "Longest drawdown",
                drawdowns.length < 2 ? Double.NaN : EquityCurves.longestDrawdown(drawdowns),
                "periods",
                "drawdown.longest.peak_to_peak");
        add(
                "ulcer_index",
                "Ulcer index",
                EquityCurves.ulcerIndex(Arrays.copyOfRange(drawdowns, 1, drawdowns.length)),
                "fraction",
                "ulcer.rms_drawdown.daily");
    }

    private double totalReturn() {
        int count = input.dailyEquity.length;
        return count == 0 ? Double.NaN : input.dailyEquity[count - 1] / input.startEquity - 1;
    }

    /** Undefined below {@value #LEAST_PERIODS} periods: a few days raised to the power of a year say nothing. */
    private double annualGrowth() {
        if (returns.length < LEAST_PERIODS) {
            return Double.NaN;
        }
        double ratio = 1 + totalReturn();
        return ratio > 0 ? StrictMath.pow(ratio, input.periodsPerYear / returns.length) - 1 : Double.NaN;
    }

    /** Undefined for fewer than two returns, as the Sharpe ratio is. */
    private double sortino(double mean) {
        if (returns.length < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (double value : returns) {
            double loss = StrictMath.min(value, 0);
            squares += loss * loss;
        }
        return positive(StrictMath.sqrt(squares / returns.length)) * mean * StrictMath.sqrt(input.periodsPerYear);
    }

    private void addDistribution() {
        double[] sorted = returns.clone();
        Arrays.sort(sorted);
        double quantile = SampleMoments.quantileOfSorted(sorted, TAIL);
        long gains = Arrays.stream(returns).filter(value -> value > 0).count();

        add("skewness", "Skewness, daily", SampleMoments.skewness(returns), "ratio", "skewness.daily.biased");
        add("kurtosis", "Kurtosis, daily", SampleMoments.kurtosis(returns), "ratio", "kurtosis.daily.biased.normal=3");
        add("best_day", "Best day", SampleMoments.maximum(returns), "fraction", "return.daily.max");
        add("worst_day", "Worst day", SampleMoments.minimum(returns), "fraction", "return.daily.min");
        add("positive_days", "Positive days", (double) gains / returns.length, "fraction", "return.daily.share>0");
        add("var_95", "VaR 95 %, daily", quantile, "fraction", "var.daily.historical.quantile7(0.05)");
        add("es_95", "Expected shortfall 95 %, daily", tailMean(quantile), "fraction", "es.daily.historical.mean<=var");
    }

    private double tailMean(double threshold) {
        return Arrays.stream(returns)
                .filter(value -> value <= threshold)
                .average()
                .orElse(Double.NaN);
    }

    private void addInference() {
        double deviation = SampleMoments.standardDeviation(returns, 1);
        double sharpe = positive(deviation) * SampleMoments.mean(returns);
        double skewness = SampleMoments.skewness(returns);
        double kurtosis = SampleMoments.kurtosis(returns);
        int n = returns.length;
        boolean assumed = Double.isNaN(input.trialSharpeVariance);
        double variance = assumed ? 1.0 / (n - 1) : input.trialSharpeVariance;
        String trialText = "trials=" + input.trials + (assumed ? ",variance=1/(n-1)" : ",variance=given");

        add(
                "probabilistic_sharpe",
                "Probabilistic Sharpe ratio",
                n < 2 ? Double.NaN : SharpeInference.probabilistic(sharpe, 0, n, skewness, kurtosis),
                "fraction",
                "psr.vs0.bailey2012");
        add(
                "deflated_sharpe",
                "Deflated Sharpe ratio",
                n < 2 ? Double.NaN : SharpeInference.deflated(sharpe, input.trials, variance, n, skewness, kurtosis),
                "fraction",
                "dsr.bailey2014(" + trialText + ")");
    }

    private void addTrades() {
        TradeSample trades = input.trades;
        int count = trades.count();
        double averageWin = trades.grossProfit() / trades.wins();
        double averageLoss = trades.grossLoss() / trades.losses();

        add("trades", "Trades", count, "count", "trades.closed");
        add(
                "win_rate",
                "Win rate",
                count == 0 ? Double.NaN : (double) trades.wins() / count,
                "fraction",
                "trades.share.net_pnl>0.ci_wilson",
                Interval.wilson(trades.wins(), count, CONFIDENCE));
        add(
                "profit_factor",
                "Profit factor",
                trades.grossProfit() * positive(trades.grossLoss()),
                "ratio",
                "trades.net.profit/loss");
        add(
                "payoff",
                "Average win / average loss",
                averageWin * positive(averageLoss),
                "ratio",
                "trades.net.mean_win/mean_loss");
        add(
                "expectancy",
                "Expectancy per trade",
                trades.meanPnl(),
                "currency",
                "trades.net.mean.ci_normal",
                trades.meanPnlInterval(CONFIDENCE));
        add("average_trade_return", "Average trade return", trades.meanReturn(), "fraction", "trades.return.mean");
        add("average_holding", "Average holding", trades.meanHoldingNs() / DAY_NS, "days", "trades.holding.mean");
        add("sqn", "System quality number", trades.systemQuality(), "ratio", "sqn.sqrt(n)*mean/sd.ddof1");
    }

    private void addCosts() {
        double years = returns.length / input.periodsPerYear;
        double meanEquity = SampleMoments.mean(input.dailyEquity);
        double profitBeforeFees = totalReturn() * input.startEquity + input.fees;

        add("exposure", "Time in the market", input.exposure, "fraction", "exposure.time.share");
        add(
                "turnover",
                "Turnover, annual",
                input.tradedNotional * positive(meanEquity * years),
                "ratio",
                "turnover.fills_notional/mean_equity/years");
        add("fees", "Fees", input.fees, "currency", "fees.sum");
        add(
                "fees_share",
                "Fees / profit before fees",
                input.fees * positive(profitBeforeFees),
                "fraction",
                "fees/(equity_change+fees)");
    }

    /** The reciprocal of a positive divisor, NaN otherwise. */
    private static double positive(double divisor) {
        return divisor > 0 ? 1 / divisor : Double.NaN;
    }

    private static String plain(double periods) {
        return periods == StrictMath.rint(periods) ? Long.toString((long) periods) : Double.toString(periods);
    }

    private void add(String key, String label, double value, String unit, String definition) {
        add(key, label, value, unit, definition, Interval.UNDEFINED);
    }

    private void add(String key, String label, double value, String unit, String definition, Interval interval) {
        metrics.add(new Metric(key, label, value, unit, definition, interval));
    }
}
