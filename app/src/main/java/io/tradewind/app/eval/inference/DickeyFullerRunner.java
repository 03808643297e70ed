// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.unitroot.AugmentedDickeyFuller;
import tools.jackson.databind.node.ObjectNode;

/** statsmodels {@code adfuller}. */
final class DickeyFullerRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        AugmentedDickeyFuller test = new AugmentedDickeyFuller(
                Options.trend(params.text("c", "regression")), Options.lagRule(task, params), Options.mostLags(params));
        params.requireAllKnown();
        AugmentedDickeyFuller.Result result = test.test(CaseSeries.read(task).first());
        return new Figures()
                .number("statistic", result::statistic)
                .number("pvalue", result::p)
                .count("lags", result::lags)
                .count("nobs", result::observations)
                .criticalByLevel("critical_values", result.criticalValues())
                .criticalList("critical_values_1_5_10", result.criticalValues())
                .number("icbest", result::criterion)
                .wantedBy(task);
    }
}
