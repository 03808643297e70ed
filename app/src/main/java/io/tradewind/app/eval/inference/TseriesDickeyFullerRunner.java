// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.unitroot.TseriesDickeyFuller;
import tools.jackson.databind.node.ObjectNode;

/** tseries {@code adf.test}. */
final class TseriesDickeyFullerRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        TseriesDickeyFuller test = new TseriesDickeyFuller(
                Options.alternativeToUnitRoot(params), params.integer(TseriesDickeyFuller.CUBE_ROOT, "k"));
        params.requireAllKnown();
        TseriesDickeyFuller.Result result = test.test(CaseSeries.read(task).first());
        return new Figures()
                .number("statistic", result::statistic)
                .number("pvalue", result::p)
                .count("lags", result::lags)
                .wantedBy(task);
    }
}
