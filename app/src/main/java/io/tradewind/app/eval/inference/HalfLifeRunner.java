// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.cointegration.HalfLife;
import io.tradewind.quant.inference.sample.Moments;
import io.tradewind.quant.linear.LeastSquares;
import tools.jackson.databind.node.ObjectNode;

/** Hedge ratio and half-life of the first column on the second, or of one column that is the spread itself. */
final class HalfLifeRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        CaseSeries series = CaseSeries.read(task);
        String dependent = params.text(series.names().getFirst(), "y");
        String other = params.text(series.names().getLast(), "x");
        params.requireAllKnown();
        Figures figures = new Figures();
        double[] spread = series.column(dependent);
        if (!dependent.equals(other)) {
            LeastSquares fit = LeastSquares.fit(spread, LeastSquares.ones(spread.length), series.column(other));
            figures.number("hedge_ratio", () -> fit.coefficient(1)).number("intercept", () -> fit.coefficient(0));
            spread = fit.residuals();
        }
        HalfLife halfLife = HalfLife.of(spread);
        Moments moments = Moments.of(spread);
        double last = spread[spread.length - 1];
        return figures.number("ar_coef", halfLife::speed)
                .number("half_life", halfLife::continuous)
                .number("half_life_exact", halfLife::discrete)
                .number("spread_mean", moments::mean)
                .number("spread_std_ddof1", () -> moments.standardDeviation(1))
                .number("last_zscore", () -> (last - moments.mean()) / moments.standardDeviation(1))
                .wantedBy(task);
    }
}
