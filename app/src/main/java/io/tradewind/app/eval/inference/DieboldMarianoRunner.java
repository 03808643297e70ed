// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.inference.sample.Alternative;
import io.tradewind.quant.inference.serial.DieboldMariano;
import tools.jackson.databind.node.ObjectNode;

/** forecast {@code dm.test} of two columns of errors. */
final class DieboldMarianoRunner implements CaseRunner {
    private static final double SQUARES = 2;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        CaseSeries errors = CaseSeries.read(task);
        if (errors.names().size() != 2) {
            throw new UnsupportedCaseException("errors of two forecasts are two columns, not " + errors.names());
        }
        Alternative alternative = Options.alternative(params);
        int horizon = params.integer(1, "h", "horizon");
        double power = params.real(SQUARES, "power");
        DieboldMariano.Variance variance = params.text("acf", "varestimator").equals("bartlett")
                ? DieboldMariano.Variance.BARTLETT
                : DieboldMariano.Variance.RECTANGULAR;
        params.requireAllKnown();
        DieboldMariano test = DieboldMariano.of(errors.column(0), errors.column(1), horizon, power, variance);
        return new Figures()
                .number("statistic", test::statistic)
                .number("pvalue", () -> alternative.p(test.lower(), test.upper()))
                .wantedBy(task);
    }
}
