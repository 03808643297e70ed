// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.tail;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.quant.tail.ConditionalTail;
import io.tradewind.quant.tail.GaussianTail;
import io.tradewind.quant.tail.HistoricalTail;
import io.tradewind.quant.tail.StudentTail;
import io.tradewind.quant.tail.TailModel;
import io.tradewind.quant.tail.backtest.CoverageTest;
import io.tradewind.quant.tail.backtest.DurationTest;
import io.tradewind.quant.tail.backtest.Exceedances;
import io.tradewind.quant.tail.backtest.RollingForecast;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code var_backtests}: tests of rolling values at risk, and Kupiec's test of given counts. */
public final class RiskBacktestRunner implements CaseRunner {
    private static final double RISK_METRICS_LAMBDA = 0.94;

    @Override
    public CaseRules rules() {
        return CaseRules.STANDARD.withKinds(Map.of("duration_test", List.of("duration")));
    }

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        double confidence = params.real("confidence");
        if (params.find("exceptions") != null) {
            int days = params.integer(0, "n");
            int count = params.integer(0, "exceptions");
            params.requireAllKnown();
            CoverageTest test = CoverageTest.unconditional(days, count, confidence);
            return new Values()
                    .number("LRuc", test::statistic)
                    .number("p", test::pValue)
                    .wantedBy(task);
        }
        int window = params.integer(0, "window");
        Function<double[], TailModel> model = model(params.text("rolling historical", "var"));
        params.requireAllKnown();
        return tests(task, RollingForecast.of(CaseSeries.read(task).first(), window, confidence, model), confidence);
    }

    private static Function<double[], TailModel> model(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        if (words.contains("historical") && (!words.contains("type") || words.contains("type 7"))) {
            return HistoricalTail::of;
        }
        if (words.contains("gaussian") || words.contains("normal")) {
            int ddof = words.contains("ddof 0") ? 0 : 1;
            return returns -> GaussianTail.of(returns, ddof);
        }
        if (words.contains("ewma") || words.contains("riskmetrics")) {
            return returns -> ConditionalTail.riskMetrics(returns, RISK_METRICS_LAMBDA);
        }
        if (words.contains("student")) {
            return StudentTail::fitted;
        }
        throw new UnsupportedCaseException("value at risk '" + text + "' has no counterpart");
    }

    private static ObjectNode tests(Task task, RollingForecast forecast, double confidence) {
        Exceedances hits = forecast.exceedances();
        CoverageTest frequency = CoverageTest.unconditional(hits, confidence);
        return new Values()
                .count("n_obs", hits::days)
                .count("expected", () -> StrictMath.floor((1 - confidence) * hits.days()))
                .count("actual", hits::count)
                .number("kupiec_LRuc", frequency::statistic)
                .number("kupiec_p", frequency::pValue)
                .number("christoffersen_LRcc", () -> both(hits, confidence).statistic())
                .number("cc_p", () -> both(hits, confidence).pValue())
                .number("LRind", () -> CoverageTest.independence(hits).statistic())
                .number("ind_p", () -> CoverageTest.independence(hits).pValue())
                .node("transitions", () -> transitions(hits.transitions()))
                .node("exceedance_indices", () -> JsonValues.integers(hits.indices()))
                .node("duration_test", () -> durations(DurationTest.of(hits)))
                .number("mean_var", () -> SampleMoments.mean(forecast.valuesAtRisk()))
                .number("mean_es", () -> SampleMoments.mean(forecast.expectedShortfalls()))
                .node("es_test", () -> shortfall(forecast))
                .wantedBy(task);
    }

    private static CoverageTest both(Exceedances hits, double confidence) {
        return CoverageTest.conditional(hits, confidence, CoverageTest.Convention.ALL_DAYS);
    }

    private static ObjectNode transitions(Exceedances.Transitions counts) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("n00", counts.none2none())
                .put("n01", counts.none2hit())
                .put("n10", counts.hit2none())
                .put("n11", counts.hit2hit());
    }

    private static ObjectNode durations(DurationTest test) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("b", JsonValues.number(test.shape()));
        result.set("uLL", JsonValues.number(test.logLikelihood()));
        result.set("rLL", JsonValues.number(test.memorylessLogLikelihood()));
        result.set("LRp", JsonValues.number(test.pValue()));
        return result;
    }

    private static ObjectNode shortfall(RollingForecast forecast) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("p", JsonValues.number(forecast.shortfallTest().pValue()));
        return result;
    }
}
