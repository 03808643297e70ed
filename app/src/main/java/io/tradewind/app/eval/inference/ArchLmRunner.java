// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.serial.ArchLm;
import tools.jackson.databind.node.ObjectNode;

/** statsmodels {@code het_arch}. */
final class ArchLmRunner implements CaseRunner {
    private static final int USUAL_LAGS = 10;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        double[] residuals = CaseSeries.read(task).first();
        int lags = params.integer(Math.min(USUAL_LAGS, residuals.length / 5), "nlags", "lags");
        int ddof = params.integer(0, "ddof");
        params.requireAllKnown();
        ArchLm test = ArchLm.of(residuals, lags, ddof);
        return new Figures()
                .number("lm", test::lagrangeMultiplier)
                .number("lm_pvalue", test::lagrangeMultiplierP)
                .number("f", test::f)
                .number("f_pvalue", test::fP)
                .wantedBy(task);
    }
}
