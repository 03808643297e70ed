// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.cointegration.PhillipsOuliaris;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/** tseries {@code po.test} of the first column on the others. */
final class PhillipsOuliarisRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        boolean demean = params.flag(true, "demean");
        boolean lshort = params.flag(true, "lshort");
        params.ignore("lag", "lags").requireAllKnown();
        double[][] columns = CaseSeries.read(task).columns();
        PhillipsOuliaris test =
                PhillipsOuliaris.test(demean, lshort, columns[0], Arrays.copyOfRange(columns, 1, columns.length));
        return new Figures()
                .number("statistic", test::statistic)
                .number("pvalue", test::p)
                .count("lags", test::lags)
                .wantedBy(task);
    }
}
