// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.tail;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.CsvTable;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.performance.Drawdowns;
import io.tradewind.quant.performance.Empyrical;
import io.tradewind.quant.performance.EquityCurves;
import io.tradewind.quant.performance.MarketModel;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.quant.portfolio.Kelly;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code performance_py}: measures by numpy's formulas and by empyrical. */
public final class PythonPerformanceRunner implements CaseRunner {
    private static final double USUAL_PERIODS = 252;
    private static final double CUTOFF = 0.05;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        double periods = params.real(USUAL_PERIODS, "periods_per_year");
        double riskFree = params.real(0, "rf");
        params.requireAllKnown();
        return task.input().path("file").isArray()
                ? againstMarket(task, periods, riskFree)
                : alone(task, CaseSeries.read(task).first(), periods, riskFree);
    }

    private static ObjectNode alone(Task task, double[] r, double periods, double riskFree) {
        String year = String.valueOf(JsonValues.count(periods));
        double[] losses =
                Arrays.stream(Drawdowns.ofReturns(r)).map(depth -> -depth).toArray();
        double[] sorted = r.clone();
        Arrays.sort(sorted);
        Values values = new Values()
                .count("n", () -> r.length)
                .number("total_return", () -> Empyrical.cumulativeReturn(r))
                .number("cagr_" + year, () -> Empyrical.annualReturn(r, periods))
                .number("ann_vol_ddof1", () -> Empyrical.annualVolatility(r, periods))
                .number("sharpe_arith_ddof1", () -> Empyrical.sharpe(r, riskFree, periods))
                .number("sharpe_ddof0", () -> populationSharpe(r, riskFree, periods))
                .number("sortino_mar0_downside_over_all_n", () -> Empyrical.sortino(r, 0, periods))
                .number("max_drawdown", () -> Drawdowns.deepest(r))
                .count("max_dd_peak_bar", () -> Drawdowns.deepestPoints(r)[0])
                .count("max_dd_trough_bar", () -> Drawdowns.deepestPoints(r)[1])
                .number("calmar", () -> Empyrical.calmar(r, periods))
                .number("profit_factor_daily", () -> Empyrical.omega(r, 0, 0, 1))
                .number(
                        "win_rate",
                        () -> (double) Arrays.stream(r).filter(x -> x > 0).count() / r.length)
                .number("var95_hist_type7", () -> SampleMoments.quantileOfSorted(sorted, CUTOFF))
                .number("cvar95_mean_le", () -> Empyrical.conditionalValueAtRisk(r, CUTOFF))
                .number("skew_biased", () -> SampleMoments.skewness(r))
                .number("exkurt_biased", () -> SampleMoments.kurtosis(r) - 3)
                .number("omega0", () -> Empyrical.omega(r, riskFree, 0, 1))
                .number("tail_ratio", () -> Empyrical.tailRatio(r))
                .number(
                        "kelly_mu_over_var",
                        () -> Kelly.continuous(SampleMoments.mean(r), riskFree, SampleMoments.variance(r, 1)))
                .number("ulcer", () -> EquityCurves.ulcerIndex(losses))
                .number(
                        "gain_to_pain",
                        () -> SampleMoments.sum(r)
                                / -Arrays.stream(r).filter(x -> x < 0).sum())
                .count("longest_drawdown_bars", () -> EquityCurves.longestDrawdown(withStart(losses)))
                .node("empyrical", () -> empyrical(r, periods, riskFree));
        return values.wantedBy(task);
    }

    private static double[] withStart(double[] losses) {
        double[] all = new double[losses.length + 1];
        System.arraycopy(losses, 0, all, 1, losses.length);
        return all;
    }

    private static double populationSharpe(double[] r, double riskFree, double periods) {
        double excess = SampleMoments.mean(r) - riskFree;
        return excess / SampleMoments.standardDeviation(r, 0) * StrictMath.sqrt(periods);
    }

    private static JsonNode empyrical(double[] r, double periods, double riskFree) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("annual_return", Empyrical.annualReturn(r, periods));
        all.put("annual_volatility", Empyrical.annualVolatility(r, periods));
        all.put("sharpe", Empyrical.sharpe(r, riskFree, periods));
        all.put("sortino", Empyrical.sortino(r, 0, periods));
        all.put("calmar", Empyrical.calmar(r, periods));
        all.put("max_drawdown", Drawdowns.deepest(r));
        all.put("omega", Empyrical.omega(r, riskFree, 0, periods));
        all.put("tail_ratio", Empyrical.tailRatio(r));
        all.put("cvar", Empyrical.conditionalValueAtRisk(r, CUTOFF));
        all.put("var", Empyrical.valueAtRisk(r, CUTOFF));
        all.put("stability", Empyrical.stability(r));
        all.put("downside_risk", Empyrical.downsideRisk(r, 0, periods));
        all.put("cagr", Empyrical.annualReturn(r, periods));
        all.forEach((name, value) -> result.set(name, JsonValues.number(value)));
        return result;
    }

    private static ObjectNode againstMarket(Task task, double periods, double riskFree) {
        double[][] returns = joinedReturns(task);
        double[] own = returns[0];
        double[] market = returns[1];
        double[] active = MarketModel.difference(own, market);
        MarketModel line = MarketModel.of(own, market);
        double[] alphaBeta = {Empyrical.alpha(own, market, riskFree, periods), Empyrical.beta(own, market)};
        return new Values()
                .count("n", () -> own.length)
                .number("beta", line::beta)
                .number("alpha_daily", line::alpha)
                .number("alpha_ann_arith", () -> line.alpha() * periods)
                .number("r2", line::rSquared)
                .number("tracking_error", () -> MarketModel.trackingError(own, market, periods))
                .number("information_ratio", () -> Empyrical.sharpe(active, 0, periods))
                .node("empyrical_alpha_beta", () -> JsonValues.numbers(alphaBeta))
                .wantedBy(task);
    }

    /** Simple returns of both files' column over the dates that both have. */
    private static double[][] joinedReturns(Task task) {
        JsonNode files = task.input().path("file");
        String column = task.input().path("columns").path(0).asString("close");
        if (files.size() != 2 || !task.input().path("join").asString("").equals("dates in both")) {
            throw new UnsupportedCaseException("a join of " + files + " has no counterpart");
        }
        CsvTable first = CsvTable.read(task.root().resolve(files.get(0).asString()));
        CsvTable second = CsvTable.read(task.root().resolve(files.get(1).asString()));
        Map<String, Double> other = new LinkedHashMap<>();
        String[] otherTimes = second.texts("time");
        double[] otherValues = second.numbers(column);
        for (int i = 0; i < otherTimes.length; i++) {
            other.put(otherTimes[i], otherValues[i]);
        }
        String[] times = first.texts("time");
        double[] values = first.numbers(column);
        double[][] joined = new double[2][times.length];
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            if (other.containsKey(times[i])) {
                joined[0][count] = values[i];
                joined[1][count++] = Objects.requireNonNull(other.get(times[i]));
            }
        }
        int kept = count;
        return Arrays.stream(joined)
                .map(prices -> EquityCurves.returns(prices[0], Arrays.copyOfRange(prices, 1, kept)))
                .toArray(double[][]::new);
    }
}
