// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.inference.unitroot.Bandwidth;
import io.tradewind.quant.inference.unitroot.PhillipsPerron;
import io.tradewind.quant.inference.unitroot.PhillipsPerron.Convention;
import io.tradewind.quant.inference.unitroot.Trend;
import io.tradewind.quant.inference.unitroot.TseriesDickeyFuller;
import tools.jackson.databind.node.ObjectNode;

/** urca {@code ur.pp} and tseries {@code pp.test}. */
final class PhillipsPerronRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        boolean urca = task.name().startsWith("urca");
        boolean tau = isTau(params.text("Z-alpha", "type"));
        PhillipsPerron test = urca ? urca(params) : tseries(params);
        TseriesDickeyFuller.Alternative alternative = Options.alternativeToUnitRoot(params);
        params.requireAllKnown();
        PhillipsPerron.Result result = test.test(CaseSeries.read(task).first());
        return new Figures()
                .number("statistic", tau ? result::zTau : result::zAlpha)
                .number("pvalue", () -> tau ? result.pOfTau(alternative) : result.pOfAlpha(alternative))
                .count("lags", result::lags)
                .count("lag", result::lags)
                .criticalList("crit_1_5_10", result.tau())
                .criticalList("crit", result.tau())
                .wantedBy(task);
    }

    private static boolean isTau(String type) {
        return switch (type) {
            case "Z-tau", "Z(t_alpha)" -> true;
            case "Z-alpha", "Z(alpha)" -> false;
            default -> throw new UnsupportedCaseException("type '" + type + "' has no counterpart");
        };
    }

    private static PhillipsPerron urca(CaseParameters params) {
        Trend trend = Options.trend(params.text("constant", "model"));
        Bandwidth given =
                Options.bandwidth(params.find("use.lag", "use_lag", "lag"), Bandwidth.by(Bandwidth.Rule.SHORT));
        return new PhillipsPerron(trend, Options.bandwidth(params.find("lags"), given), Convention.URCA);
    }

    private static PhillipsPerron tseries(CaseParameters params) {
        params.ignore("lag", "lags");
        return new PhillipsPerron(Trend.LINEAR, Options.shortOrLong(params), Convention.TSERIES);
    }
}
