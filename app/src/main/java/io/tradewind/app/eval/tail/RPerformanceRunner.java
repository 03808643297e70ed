// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.tail;

import static io.tradewind.quant.performance.BenchmarkAnalytics.Side.DOWN;
import static io.tradewind.quant.performance.BenchmarkAnalytics.Side.UP;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.CsvTable;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.quant.performance.BenchmarkAnalytics;
import io.tradewind.quant.performance.Drawdowns;
import io.tradewind.quant.performance.Empyrical;
import io.tradewind.quant.performance.MarketModel;
import io.tradewind.quant.performance.PerformanceAnalytics;
import io.tradewind.quant.performance.PerformanceAnalytics.Count;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.quant.tail.HistoricalTail;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code performance_r}: measures of PerformanceAnalytics, of one series and against a benchmark. */
public final class RPerformanceRunner implements CaseRunner {
    private static final double USUAL_PERIODS = 12;
    private static final double STERLING_EXTRA = 0.1;
    private static final double CONFIDENCE = 0.95;
    private static final double REFERENCE_SHARPE = 0.1;
    private static final int KAPPA_ORDER = 3;
    private static final int WORST = 3;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        double periods = params.real(USUAL_PERIODS, "periods_per_year");
        String rate = params.text("0", "rf");
        params.requireAllKnown();
        CaseSeries series = CaseSeries.read(task);
        double[] r = series.first();
        double[] riskFree = series.names().contains(rate)
                ? series.column(rate)
                : PerformanceAnalytics.constantRate(Double.parseDouble(rate), r.length);
        Values values = new Values();
        putReturns(values, r, riskFree, periods);
        putDownside(values, r);
        putDrawdowns(values, r, periods);
        putInference(values, r);
        values.node("top_drawdowns", () -> drawdowns(task, r));
        if (series.names().size() > 1) {
            putBenchmark(values, r, series.column(1), riskFree, periods);
        }
        return values.wantedBy(task);
    }

    private static void putReturns(Values values, double[] r, double[] riskFree, double periods) {
        values.number("annual_return_geometric", () -> Empyrical.annualReturn(r, periods))
                .number("annual_return_arith", () -> PerformanceAnalytics.annualReturn(r, periods, false))
                .number("annual_sd", () -> Empyrical.annualVolatility(r, periods))
                .number("cumulative", () -> Empyrical.cumulativeReturn(r))
                .number("sharpe_period", () -> PerformanceAnalytics.sharpe(r, riskFree))
                .number("sharpe_annual_geometric", () -> PerformanceAnalytics.annualSharpe(r, riskFree, periods, true))
                .number("sharpe_annual_arith", () -> PerformanceAnalytics.annualSharpe(r, riskFree, periods, false));
    }

    private static void putDownside(Values values, double[] r) {
        values.number("sortino_period_mar0", () -> PerformanceAnalytics.sortino(r, 0))
                .number("downside_dev_full_mar0", () -> PerformanceAnalytics.downsideDeviation(r, 0, Count.FULL))
                .number("downside_dev_subset_mar0", () -> PerformanceAnalytics.downsideDeviation(r, 0, Count.SUBSET))
                .number("omega_L0", () -> PerformanceAnalytics.omega(r, 0))
                .number("kappa3_mar0", () -> PerformanceAnalytics.kappa(r, 0, KAPPA_ORDER))
                .number("upside_potential_mar0", () -> PerformanceAnalytics.upsidePotential(r, 0, Count.SUBSET))
                .number("var95_hist", () -> HistoricalTail.of(r).at(CONFIDENCE).valueAtRisk())
                .number("cvar95_hist", () -> HistoricalTail.of(r).at(CONFIDENCE).expectedShortfall());
    }

    private static void putDrawdowns(Values values, double[] r, double periods) {
        values.number("max_drawdown_geometric", () -> -Drawdowns.deepest(r))
                .number("calmar", () -> PerformanceAnalytics.calmar(r, periods))
                .number("sterling_10pct", () -> PerformanceAnalytics.sterling(r, periods, STERLING_EXTRA))
                .number("burke", () -> PerformanceAnalytics.burke(r, 0, periods))
                .number("ulcer", () -> PerformanceAnalytics.ulcerIndex(r))
                .number("pain_index", () -> PerformanceAnalytics.painIndex(r))
                .number("pain_ratio", () -> PerformanceAnalytics.painRatio(r, 0, periods))
                .number("martin", () -> PerformanceAnalytics.martin(r, 0, periods))
                .number("avg_drawdown", () -> PerformanceAnalytics.averageDrawdown(r));
    }

    private static void putInference(Values values, double[] r) {
        values.number("skew", () -> SampleMoments.skewness(r))
                .number("kurt_excess", () -> SampleMoments.kurtosis(r) - 3)
                .number("prob_sharpe", () -> PerformanceAnalytics.probabilisticSharpe(r, REFERENCE_SHARPE, true))
                .count("min_trl", () -> PerformanceAnalytics.missingTrackRecord(r, REFERENCE_SHARPE, CONFIDENCE, true));
    }

    private static void putBenchmark(Values values, double[] r, double[] b, double[] riskFree, double periods) {
        values.number("beta", () -> BenchmarkAnalytics.capm(r, b, riskFree).beta())
                .number("alpha", () -> BenchmarkAnalytics.capm(r, b, riskFree).alpha())
                .number(
                        "r_squared",
                        () -> BenchmarkAnalytics.capm(r, b, riskFree).rSquared())
                .number("beta_bull", () -> BenchmarkAnalytics.bullBeta(r, b, riskFree))
                .number("beta_bear", () -> BenchmarkAnalytics.bearBeta(r, b, riskFree))
                .number("tracking_error", () -> MarketModel.trackingError(r, b, periods))
                .number("active_premium", () -> BenchmarkAnalytics.activePremium(r, b, periods))
                .number("information_ratio", () -> BenchmarkAnalytics.informationRatio(r, b, periods))
                .number("treynor", () -> BenchmarkAnalytics.treynor(r, b, riskFree, periods))
                .number("up_capture", () -> BenchmarkAnalytics.capture(r, b, UP))
                .number("down_capture", () -> BenchmarkAnalytics.capture(r, b, DOWN))
                .number("up_number", () -> BenchmarkAnalytics.numberRatio(r, b, UP))
                .number("down_number", () -> BenchmarkAnalytics.numberRatio(r, b, DOWN))
                .number("up_percent", () -> BenchmarkAnalytics.percentRatio(r, b, UP))
                .number("down_percent", () -> BenchmarkAnalytics.percentRatio(r, b, DOWN));
    }

    private static ArrayNode drawdowns(Task task, double[] r) {
        String[] times = CsvTable.read(CaseSeries.path(task)).texts("time");
        int first = task.input().path("rows").path(0).asInt(0);
        ArrayNode table = JsonNodeFactory.instance.arrayNode();
        for (Drawdowns.Drawdown drawdown : Drawdowns.worst(r, WORST)) {
            ObjectNode row = table.addObject();
            row.put("from", times[first + drawdown.from()]);
            row.put("trough", times[first + drawdown.trough()]);
            row.put("to", drawdown.to() < 0 ? null : times[first + drawdown.to()]);
            row.set("depth", JsonValues.number(drawdown.depth()));
            row.put("length", drawdown.length());
        }
        return table;
    }
}
