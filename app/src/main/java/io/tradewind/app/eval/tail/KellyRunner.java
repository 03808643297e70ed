// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.tail;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.quant.portfolio.Kelly;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code kelly}: shares of capital for bets and for continuous returns. */
public final class KellyRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        if (params.find("p_win") != null) {
            double probability = params.real("p_win");
            double payoff = params.real(1, "payoff_ratio");
            params.requireAllKnown();
            double kelly = Kelly.binary(probability, payoff);
            return shares(kelly)
                    .number("growth", () -> Kelly.growth(probability, payoff, StrictMath.max(0, kelly)))
                    .wantedBy(task);
        }
        double rate = params.real(0, "rf", "r");
        double mean = params.find("mu") != null
                ? params.real("mu")
                : SampleMoments.mean(CaseSeries.read(task).first());
        double variance = variance(params, task);
        params.requireAllKnown();
        double kelly = Kelly.continuous(mean, rate, variance);
        return shares(kelly)
                .number("growth", () -> rate + kelly * (mean - rate) - kelly * kelly * variance / 2)
                .wantedBy(task);
    }

    private static double variance(CaseParameters params, Task task) {
        double deviation = params.real(Double.NaN, "sigma");
        return Double.isNaN(deviation)
                ? SampleMoments.variance(CaseSeries.read(task).first(), params.integer(1, "ddof"))
                : deviation * deviation;
    }

    private static Values shares(double kelly) {
        double clamped = StrictMath.max(0, kelly);
        return new Values()
                .number("kelly", () -> kelly)
                .number("clamped", () -> clamped)
                .number("half", () -> clamped / 2)
                .number("quarter", () -> clamped / 4);
    }
}
