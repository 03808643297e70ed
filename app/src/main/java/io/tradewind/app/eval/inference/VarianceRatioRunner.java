// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.serial.VarianceRatio;
import tools.jackson.databind.node.ObjectNode;

/** The variance ratio of Lo and MacKinlay with overlapping sums. */
final class VarianceRatioRunner implements CaseRunner {
    private static final int USUAL_STEPS = 2;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        int steps = params.integer(USUAL_STEPS, "q", "lags");
        params.requireAllKnown();
        VarianceRatio test = VarianceRatio.of(CaseSeries.read(task).first(), steps);
        return new Figures()
                .number("vr", test::ratio)
                .number("z_homoskedastic", test::zHomoskedastic)
                .number("z_heteroskedastic", test::zHeteroskedastic)
                .number("p_homoskedastic", test::pHomoskedastic)
                .number("p_heteroskedastic", test::pHeteroskedastic)
                .wantedBy(task);
    }
}
