// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.cointegration.EngleGranger;
import io.tradewind.quant.inference.unitroot.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** statsmodels {@code coint}: the column y on the column x, or on the columns of a list x; by default the first on the others. */
final class EngleGrangerRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        CaseSeries series = CaseSeries.read(task);
        String dependent = params.text(series.names().getFirst(), "y", "y0");
        List<String> others = others(params.find("x", "y1"), series.names(), dependent);
        Trend trend = Options.trend(params.text("c", "trend"));
        EngleGranger test = new EngleGranger(trend, Options.lagRule(task, params), Options.mostLags(params));
        params.ignore("method").requireAllKnown();
        EngleGranger.Result result = test.test(
                series.column(dependent), others.stream().map(series::column).toArray(double[][]::new));
        int count = others.size();
        double[] coefficients = result.firstStage().coefficients();
        return new Figures()
                .number("statistic", result::statistic)
                .number("pvalue", result::p)
                .count("lags", result::lags)
                .criticalList("critical_values_1_5_10", result.criticalValues())
                .criticalByLevel("critical_values", result.criticalValues())
                .number("coef_x", () -> result.slope(0))
                .list("coefs", () -> Arrays.copyOf(coefficients, count))
                .number("intercept", () -> trend == Trend.NONE ? Double.NaN : coefficients[count])
                .wantedBy(task);
    }

    private static List<String> others(@Nullable JsonNode node, List<String> names, String dependent) {
        List<String> others = new ArrayList<>();
        if (node == null) {
            names.stream().filter(name -> !name.equals(dependent)).forEach(others::add);
        } else if (node.isArray()) {
            node.forEach(name -> others.add(name.asString("")));
        } else {
            others.add(node.asString(""));
        }
        return others;
    }
}
