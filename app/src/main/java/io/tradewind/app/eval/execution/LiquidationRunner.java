// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.execution;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.quant.optimise.LiquidationSchedule;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code exec_almgren_chriss}: the schedule of Almgren and Chriss with its cost. */
public final class LiquidationRunner implements CaseRunner {
    private static final double CONFIDENCE = 0.95;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        double riskAversion = params.real(0, "lambda_risk_aversion", "lambda");
        LiquidationSchedule.Terms terms = new LiquidationSchedule.Terms(
                params.real("sigma"),
                params.real(0, "gamma"),
                params.real("eta"),
                params.real(0, "epsilon"),
                params.real(0, "alpha_drift", "alpha"));
        LiquidationSchedule schedule = new LiquidationSchedule(
                params.real(0, "X_shares", "X"),
                params.real(0, "T_days", "T"),
                params.integer(0, "N"),
                riskAversion,
                terms);
        params.ignore("S0").requireAllKnown();
        return new Values()
                .number("kappa", schedule::kappa)
                .number("kappa_tilde_sq", schedule::continuousUrgencySquared)
                .number("eta_tilde", schedule::netTemporary)
                .node("holdings_x", () -> JsonValues.numbers(schedule.holdings()))
                .node("trades_n", () -> JsonValues.numbers(schedule.trades()))
                .number("expected_cost", schedule::expectedCost)
                .number("variance", schedule::variance)
                .number("std", () -> StrictMath.sqrt(schedule.variance()))
                .number("utility", schedule::objective)
                .number("half_life", schedule::halfLife)
                .number("var95", () -> schedule.costAtRisk(CONFIDENCE))
                .number("static_x_bar", () -> riskAversion == 0 ? Double.NaN : schedule.staticHolding())
                .wantedBy(task);
    }
}
