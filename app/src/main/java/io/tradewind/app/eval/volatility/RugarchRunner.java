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
import io.tradewind.quant.volatility.MeanModel;
import io.tradewind.quant.volatility.VarianceForm;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Groups {@code garch_rugarch} and {@code garch_fixed_params}: {@code ugarchfit} and {@code ugarchfilter} of R's rugarch. */
final class RugarchRunner implements CaseRunner {

    private static final double NEAR_BOUND = 1e-4;

    @Override
    public CaseRules rules() {
        return GarchFigures.RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        double[] series = CaseSeries.read(task).first();
        var params = new CaseParameters(task.params());
        JsonNode fixed = params.find("fixed");
        GarchModel model = model(params, fixed == null || fixed.has("mu"));
        params.requireAllKnown();
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        if (fixed != null) {
            GarchPath path = GarchPath.of(model, series, values(model, fixed));
            task.wanted().forEach(name -> set(actual, name, GarchFigures.of(path, name)));
            return actual;
        }
        GarchFit fit = GarchFitter.fit(model, series);
        for (String name : task.wanted()) {
            boolean bound = name.equals("at_persistence_bound");
            set(actual, name, bound ? JsonNodeFactory.instance.booleanNode(atBound(fit)) : GarchFigures.of(fit, name));
        }
        return actual;
    }

    static void set(ObjectNode into, String name, @Nullable JsonNode value) {
        if (value != null) {
            into.set(name, value);
        }
    }

    /** The model; fixed parameters without a mean say that it has none. */
    private static GarchModel model(CaseParameters params, boolean withMean) {
        int[] order = params.integers("garch_order");
        int[] arma = params.integers("arma_order");
        if (order.length != 2 || (arma.length != 0 && arma.length != 2)) {
            throw new UnsupportedCaseException("orders are wanted as two numbers");
        }
        String mean = params.text("constant", "mean");
        if (!List.of("constant", "zero").contains(mean)) {
            throw new UnsupportedCaseException("the mean '" + mean + "' has no counterpart");
        }
        boolean constant = params.flag(withMean && mean.equals("constant"), "include_mean");
        MeanModel equation = new MeanModel(constant, arma.length == 0 ? 0 : arma[0], arma.length == 0 ? 0 : arma[1]);
        VarianceForm form = form(params.text("sGARCH", "variance_model"));
        int asymmetries = form == VarianceForm.GJR || form == VarianceForm.EGARCH ? order[0] : 0;
        return new GarchModel(
                equation,
                form,
                order[0],
                asymmetries,
                order[1],
                Innovations.of(params.text("norm", "distribution")),
                GarchConventions.RUGARCH);
    }

    static VarianceForm form(String name) {
        return switch (name) {
            case "sGARCH" -> VarianceForm.GARCH;
            case "iGARCH" -> VarianceForm.IGARCH;
            case "gjrGARCH" -> VarianceForm.GJR;
            case "eGARCH" -> VarianceForm.EGARCH;
            default -> throw new UnsupportedCaseException("the variance model '" + name + "' has no counterpart");
        };
    }

    static double[] values(GarchModel model, JsonNode named) {
        List<String> names = model.parameterNames();
        if (!names.containsAll(named.propertyNames()) || named.size() != names.size()) {
            throw new UnsupportedCaseException(
                    "the model has the parameters " + names + ", the case " + named.propertyNames());
        }
        return names.stream().mapToDouble(name -> named.path(name).asDouble()).toArray();
    }

    /** Whether the sum of alpha and beta stands at the limit; the cases leave gamma out of this flag. */
    private static boolean atBound(GarchFit fit) {
        double sum = fit.coefficients().entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("alpha") || entry.getKey().startsWith("beta"))
                .mapToDouble(entry -> entry.getValue())
                .sum();
        return sum >= GarchConventions.RUGARCH.persistenceLimit() - NEAR_BOUND;
    }
}
