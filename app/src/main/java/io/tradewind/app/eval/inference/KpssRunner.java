// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.quant.inference.unitroot.Bandwidth;
import io.tradewind.quant.inference.unitroot.Kpss;
import tools.jackson.databind.node.ObjectNode;

/** statsmodels {@code kpss}, urca {@code ur.kpss} and tseries {@code kpss.test}, which differ in their bandwidths. */
final class KpssRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        Kpss test =
                new Kpss(Options.trend(params.text("level", "regression", "type", "null")), bandwidth(task, params));
        params.requireAllKnown();
        Kpss.Result result = test.test(CaseSeries.read(task).first());
        return new Figures()
                .number("statistic", result::statistic)
                .number("pvalue", result::p)
                .count("lags", result::lags)
                .count("lag", result::lags)
                .node("critical_values", () -> {
                    ObjectNode levels = Figures.byLevel(result.criticalValues());
                    levels.set("2.5%", JsonValues.number(result.atTwoAndAHalfPercent()));
                    return levels;
                })
                .list("crit", () -> new double[] {
                    result.criticalValues().tenPercent(),
                    result.criticalValues().fivePercent(),
                    result.atTwoAndAHalfPercent(),
                    result.criticalValues().onePercent()
                })
                .wantedBy(task);
    }

    private static Bandwidth bandwidth(Task task, CaseParameters params) {
        if (task.name().startsWith("kpss")) {
            return Options.bandwidth(params.find("nlags"), Bandwidth.by(Bandwidth.Rule.HOBIJN));
        }
        if (task.name().startsWith("tseries")) {
            params.ignore("lag", "lags");
            return Options.shortOrLong(params);
        }
        Bandwidth given =
                Options.bandwidth(params.find("use.lag", "use_lag", "lag"), Bandwidth.by(Bandwidth.Rule.SHORT));
        return Options.bandwidth(params.find("lags"), given);
    }
}
