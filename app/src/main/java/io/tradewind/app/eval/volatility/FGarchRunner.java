// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.volatility;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.volatility.GarchConventions;
import io.tradewind.quant.volatility.GarchFit;
import io.tradewind.quant.volatility.GarchFitter;
import io.tradewind.quant.volatility.GarchModel;
import io.tradewind.quant.volatility.MeanModel;
import io.tradewind.quant.volatility.VarianceForm;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code garch_fgarch}: {@code garchFit} of R's fGarch. */
final class FGarchRunner implements CaseRunner {

    private static final Pattern FORMULA =
            Pattern.compile("~(?:arma\\((\\d+),(\\d+)\\)\\+)?(garch)\\((\\d+),(\\d+)\\)");

    @Override
    public CaseRules rules() {
        return GarchFigures.RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        double[] series = CaseSeries.read(task).first();
        var params = new CaseParameters(task.params());
        String formula = params.text("~garch(1,1)", "formula");
        String distribution = params.text("norm", "distribution", "cond_dist", "cond.dist");
        boolean constant = params.flag(true, "include_mean", "include.mean");
        params.requireAllKnown();
        Matcher matcher = FORMULA.matcher(formula.replace(" ", ""));
        if (!matcher.matches()) {
            throw new UnsupportedCaseException("the formula '" + formula + "' has no counterpart");
        }
        MeanModel mean = new MeanModel(constant, order(matcher.group(1)), order(matcher.group(2)));
        GarchModel model = new GarchModel(
                mean,
                VarianceForm.GARCH,
                order(matcher.group(4)),
                0,
                order(matcher.group(5)),
                Innovations.of(distribution),
                GarchConventions.FGARCH);
        GarchFit fit = GarchFitter.fit(model, series);
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        task.wanted().forEach(name -> RugarchRunner.set(actual, name, GarchFigures.of(fit, name)));
        return actual;
    }

    private static int order(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
