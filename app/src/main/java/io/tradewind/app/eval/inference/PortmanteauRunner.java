// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.sample.JarqueBera;
import io.tradewind.quant.inference.serial.Portmanteau;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ObjectNode;

/** statsmodels {@code acorr_ljungbox} at several lags; R {@code Box.test} at one, with {@code jarque.bera.test}. */
final class PortmanteauRunner implements CaseRunner {
    private static final int USUAL_LAGS = 10;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        int[] stated = params.integers("lags", "lag");
        int fitted = params.integer(0, "model_df", "fitdf");
        params.requireAllKnown();
        double[] series = CaseSeries.read(task).first();
        int[] lags = stated.length > 0 ? stated : firstLags(Math.min(USUAL_LAGS, series.length / 5));
        List<Portmanteau> tests = Portmanteau.of(series, fitted, lags);
        Portmanteau last = tests.getLast();
        JarqueBera normality = JarqueBera.of(series);
        return new Figures()
                .list("lb_stat", () -> each(tests, Portmanteau::ljungBox))
                .list("lb_pvalue", () -> each(tests, Portmanteau::ljungBoxP))
                .list("bp_stat", () -> each(tests, Portmanteau::boxPierce))
                .list("bp_pvalue", () -> each(tests, Portmanteau::boxPierceP))
                .number("lb", last::ljungBox)
                .number("lb_p", last::ljungBoxP)
                .number("bp", last::boxPierce)
                .number("bp_p", last::boxPierceP)
                .number("jb", normality::statistic)
                .number("jb_p", normality::p)
                .wantedBy(task);
    }

    private static int[] firstLags(int count) {
        int[] lags = new int[count];
        for (int i = 0; i < count; i++) {
            lags[i] = i + 1;
        }
        return lags;
    }

    private static double[] each(List<Portmanteau> tests, ToDoubleFunction<Portmanteau> figure) {
        return tests.stream().mapToDouble(figure).toArray();
    }
}
