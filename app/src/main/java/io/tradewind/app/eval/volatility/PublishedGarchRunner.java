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
import io.tradewind.quant.volatility.GarchPath;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code garch_published}: the benchmark of Fiorentini, Calzolari and Panattoni, fitted, and its likelihood at given parameters. */
final class PublishedGarchRunner implements CaseRunner {

    private static final String MODEL = "GARCH(1,1) normal, constant mean";

    @Override
    public CaseRules rules() {
        return GarchFigures.RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        double[] series = CaseSeries.read(task).first();
        var params = new CaseParameters(task.params());
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        String model = params.text("", "model");
        if (model.isEmpty()) {
            GarchPath path = filtered(params, series);
            task.wanted().forEach(name -> RugarchRunner.set(actual, name, GarchFigures.of(path, name)));
            return actual;
        }
        params.requireAllKnown();
        if (!model.equals(MODEL)) {
            throw new UnsupportedCaseException("the model '" + model + "' has no counterpart");
        }
        GarchFit fit = GarchFitter.fit(GarchModel.garch(1, 1), series);
        task.wanted().forEach(name -> RugarchRunner.set(actual, name, GarchFigures.of(fit, name)));
        return actual;
    }

    private static GarchPath filtered(CaseParameters params, double[] series) {
        double[] parameters = {params.real("mu"), params.real("omega"), params.real("alpha1"), params.real("beta1")};
        String start = params.text("", "h1");
        params.requireAllKnown();
        GarchConventions conventions = switch (start) {
            case "omega+(alpha+beta)*mean(e^2)" -> GarchConventions.PUBLISHED;
            case "mean(e^2)" -> GarchConventions.RUGARCH;
            default -> throw new UnsupportedCaseException("the start '" + start + "' has no counterpart");
        };
        return GarchPath.of(GarchModel.garch(1, 1).with(conventions), series, parameters);
    }
}
