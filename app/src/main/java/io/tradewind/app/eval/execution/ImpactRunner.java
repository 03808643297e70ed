// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.execution;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.quant.execution.ImpactModels.Almgren;
import io.tradewind.quant.execution.ImpactModels.SquareRoot;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code exec_impact}: the square root law and the estimate of Almgren and others (2005). */
public final class ImpactRunner implements CaseRunner {
    private static final double BASIS_POINTS = 1e4;

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        return params.find("ADV") != null ? squareRoot(task, params) : almgren(task, params);
    }

    private static ObjectNode squareRoot(Task task, CaseParameters params) {
        double quantity = params.real("Q");
        double price = params.real(1, "price");
        SquareRoot model =
                new SquareRoot(params.real(1, "Y"), params.real(0, "daily_sigma", "sigma"), params.real("ADV"));
        params.requireAllKnown();
        double move = model.move(quantity);
        double cost = model.costAtEnd(quantity, price);
        return new Values()
                .number("impact_fraction", () -> move)
                .number("impact_bps", () -> move * BASIS_POINTS)
                .number("impact_per_share", () -> move * price)
                .number("cost_total_peak", () -> cost)
                .number("cost_total_average_two_thirds", () -> cost * SquareRoot.AVERAGE_SHARE)
                .wantedBy(task);
    }

    private static ObjectNode almgren(Task task, CaseParameters params) {
        double quantity = params.real("X");
        double days = params.real(1, "T_days", "T");
        Almgren.Stock stock = new Almgren.Stock(
                params.real("V"), params.real("sigma"), params.real(0, "shares_outstanding", "Theta"));
        Almgren model = new Almgren(
                params.real(Almgren.PUBLISHED.gamma(), "gamma"), params.real(Almgren.PUBLISHED.eta(), "eta"));
        params.requireAllKnown();
        double permanent = model.permanent(quantity, stock);
        double temporary = model.temporary(quantity, days, stock);
        double realised = model.realised(quantity, days, stock);
        return new Values()
                .number("permanent_I", () -> permanent)
                .number("temporary_K", () -> temporary)
                .number("realised_J", () -> realised)
                .number("I_bps", () -> permanent * BASIS_POINTS)
                .number("K_bps", () -> temporary * BASIS_POINTS)
                .number("J_bps", () -> realised * BASIS_POINTS)
                .number("permanent_I_bps", () -> permanent * BASIS_POINTS)
                .number("temporary_K_bps", () -> temporary * BASIS_POINTS)
                .number("realised_J_bps", () -> realised * BASIS_POINTS)
                .wantedBy(task);
    }
}
