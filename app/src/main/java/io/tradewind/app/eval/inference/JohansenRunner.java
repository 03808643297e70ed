// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.cointegration.Johansen;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ObjectNode;

/** statsmodels {@code coint_johansen} of all columns. */
final class JohansenRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        Johansen test = new Johansen(params.integer(0, "det_order"), params.integer(1, "k_ar_diff"));
        params.requireAllKnown();
        List<Johansen.Step> steps = test.test(CaseSeries.read(task).columns());
        List<Double> vector = steps.getFirst().vector();
        return new Figures()
                .list("trace", () -> each(steps, Johansen.Step::trace))
                .list("max_eig", () -> each(steps, Johansen.Step::largest))
                .list("eigenvalues", () -> each(steps, Johansen.Step::eigenvalue))
                .table("trace_crit_90_95_99", () -> quantiles(steps, Johansen.Step::traceCritical))
                .table("max_eig_crit", () -> quantiles(steps, Johansen.Step::largestCritical))
                .table("max_eig_crit_90_95_99", () -> quantiles(steps, Johansen.Step::largestCritical))
                .number("first_vector_ratio", () -> vector.get(1) / vector.get(0))
                .list(
                        "first_vector_normalised",
                        () -> vector.stream()
                                .mapToDouble(value -> value / vector.get(0))
                                .toArray())
                .wantedBy(task);
    }

    private static double[] each(List<Johansen.Step> steps, ToDoubleFunction<Johansen.Step> figure) {
        return steps.stream().mapToDouble(figure).toArray();
    }

    private static double[][] quantiles(List<Johansen.Step> steps, Function<Johansen.Step, Johansen.Quantiles> figure) {
        return steps.stream()
                .map(figure)
                .map(row -> new double[] {row.at90(), row.at95(), row.at99()})
                .toArray(double[][]::new);
    }
}
