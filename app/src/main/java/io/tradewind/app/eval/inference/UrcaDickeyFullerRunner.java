// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.unitroot.UrcaDickeyFuller;
import tools.jackson.databind.node.ObjectNode;

/** urca {@code ur.df}: tau, and phi1 to phi3 where the type has them. */
final class UrcaDickeyFullerRunner implements CaseRunner {
    private static final int USUAL_LAGS = 1;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        UrcaDickeyFuller test = new UrcaDickeyFuller(
                Options.trend(params.text("none", "type")),
                Options.lagRule(params.text("Fixed", "selectlags")),
                params.integer(USUAL_LAGS, "lags"));
        params.requireAllKnown();
        UrcaDickeyFuller.Result result = test.test(CaseSeries.read(task).first());
        Figures figures = new Figures()
                .number("statistic", result.tau()::value)
                .number("tau", result.tau()::value)
                .criticalList("crit_1_5_10", result.tau().criticalValues())
                .count("lags", result::lags)
                .list(
                        "statistics",
                        () -> result.all().stream()
                                .mapToDouble(UrcaDickeyFuller.Statistic::value)
                                .toArray());
        for (UrcaDickeyFuller.Statistic statistic : result.all()) {
            figures.number(statistic.name(), statistic::value)
                    .criticalList(statistic.name() + "_crit_1_5_10", statistic.criticalValues());
        }
        return figures.wantedBy(task);
    }
}
