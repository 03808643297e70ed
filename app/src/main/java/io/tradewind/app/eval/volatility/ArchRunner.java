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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code garch_arch}: {@code arch_model} of Python's arch. */
final class ArchRunner implements CaseRunner {

    private static final int HORIZON = 10;

    @Override
    public CaseRules rules() {
        return GarchFigures.RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        double[] series = CaseSeries.read(task).first();
        var params = new CaseParameters(task.params()).ignore("rescale", "tol");
        GarchModel model = model(params);
        params.requireAllKnown();
        GarchFit fit = GarchFitter.fit(model, series);
        int horizon = model.form() == VarianceForm.EGARCH ? 1 : HORIZON;
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        task.wanted().forEach(name -> RugarchRunner.set(actual, name, GarchFigures.of(fit, name, horizon)));
        return actual;
    }

    private static GarchModel model(CaseParameters params) {
        String vol = params.text("GARCH", "vol").toUpperCase(Locale.ROOT);
        int p = params.integer(1, "p");
        int o = params.integer(0, "o");
        int q = vol.equals("ARCH") ? 0 : params.integer(1, "q");
        VarianceForm form = switch (vol) {
            case "GARCH", "ARCH" -> o > 0 ? VarianceForm.GJR : VarianceForm.GARCH;
            case "EGARCH" -> VarianceForm.EGARCH;
            default -> throw new UnsupportedCaseException("the volatility '" + vol + "' has no counterpart");
        };
        String law = params.text("normal", "dist").toLowerCase(Locale.ROOT);
        return new GarchModel(mean(params), form, p, o, q, Innovations.of(law), conventions(params.find("backcast")));
    }

    private static MeanModel mean(CaseParameters params) {
        String mean = params.text("Constant", "mean").toLowerCase(Locale.ROOT);
        int lags = params.integer(0, "lags");
        return switch (mean) {
            case "constant" -> MeanModel.CONSTANT;
            case "zero" -> MeanModel.ZERO;
            case "ar" -> new MeanModel(true, lags, 0);
            default -> throw new UnsupportedCaseException("the mean '" + mean + "' has no counterpart");
        };
    }

    /** A number is a variance; a text says that the program's own is taken. */
    private static GarchConventions conventions(@Nullable JsonNode backcast) {
        if (backcast == null || backcast.isString() && backcast.asString().startsWith("arch default")) {
            return GarchConventions.ARCH;
        }
        if (!backcast.isNumber()) {
            throw new UnsupportedCaseException("the backcast " + backcast + " has no counterpart");
        }
        return GarchConventions.ARCH.withBackcast(backcast.doubleValue());
    }
}
