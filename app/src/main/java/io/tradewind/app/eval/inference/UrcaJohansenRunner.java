// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.inference.cointegration.Johansen.Quantiles;
import io.tradewind.quant.inference.cointegration.UrcaJohansen;
import io.tradewind.quant.inference.cointegration.UrcaJohansen.Form;
import io.tradewind.quant.inference.cointegration.UrcaJohansen.Restricted;
import io.tradewind.quant.inference.cointegration.UrcaJohansen.Step;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ObjectNode;

/** urca {@code ca.jo} of all columns; statistics in R's order, the last hypothesis first. */
final class UrcaJohansenRunner implements CaseRunner {
    private static final int USUAL_LAGS = 2;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        boolean trace = params.text("eigen", "type").equals("trace");
        UrcaJohansen test = new UrcaJohansen(
                restricted(params.text("none", "ecdet")),
                params.integer(USUAL_LAGS, "K"),
                params.text("longrun", "spec").equals("transitory") ? Form.TRANSITORY : Form.LONG_RUN);
        params.requireAllKnown();
        List<Step> steps = test.test(CaseSeries.read(task).columns());
        return new Figures()
                .list("statistic", () -> each(steps.reversed(), trace ? Step::trace : Step::largest))
                .list("teststat", () -> each(steps.reversed(), trace ? Step::trace : Step::largest))
                .list("trace", () -> each(steps.reversed(), Step::trace))
                .list("eigen", () -> each(steps.reversed(), Step::largest))
                .list("lambda", () -> each(steps, Step::eigenvalue))
                .list("eigenvalues", () -> each(steps, Step::eigenvalue))
                .table("crit", () -> critical(steps.reversed(), trace))
                .table("crit_10_5_1", () -> critical(steps.reversed(), trace))
                .wantedBy(task);
    }

    private static Restricted restricted(String text) {
        return switch (text) {
            case "none" -> Restricted.NONE;
            case "const" -> Restricted.CONSTANT;
            case "trend" -> Restricted.LINE;
            default -> throw new UnsupportedCaseException("ecdet '" + text + "' has no counterpart");
        };
    }

    private static double[] each(List<Step> steps, ToDoubleFunction<Step> figure) {
        return steps.stream().mapToDouble(figure).toArray();
    }

    private static double[][] critical(List<Step> steps, boolean trace) {
        return steps.stream()
                .map(step -> trace ? step.traceCritical() : step.largestCritical())
                .map(UrcaJohansenRunner::row)
                .toArray(double[][]::new);
    }

    private static double[] row(Quantiles quantiles) {
        return new double[] {quantiles.at90(), quantiles.at95(), quantiles.at99()};
    }
}
