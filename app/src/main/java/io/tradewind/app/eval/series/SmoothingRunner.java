// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.series;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.timeseries.smoothing.HoltWinters;
import io.tradewind.quant.timeseries.smoothing.SmoothingFit;
import io.tradewind.quant.timeseries.smoothing.SmoothingModel;
import io.tradewind.quant.timeseries.smoothing.SmoothingModel.Convention;
import io.tradewind.quant.timeseries.smoothing.SmoothingModel.Season;
import io.tradewind.quant.timeseries.smoothing.SmoothingWeights;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Group {@code exp_smoothing}: by the conventions of R's {@code stats::HoltWinters}, or of {@code ses}, {@code holt} and {@code hw} where the
 * call names one of them.
 */
public final class SmoothingRunner implements CaseRunner {

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params()).ignore("initial", "start", "h");
        SmoothingModel model = model(params, task);
        double beta = params.find("beta") == null ? SmoothingWeights.FITTED : weight(params, "beta");
        double gamma = params.find("gamma") == null ? SmoothingWeights.FITTED : weight(params, "gamma");
        double alpha = params.find("alpha") == null ? SmoothingWeights.FITTED : params.real("alpha");
        SmoothingWeights weights = new SmoothingWeights(alpha, beta, gamma, params.real(1, "phi"));
        params.requireAllKnown();
        SmoothingFit fit = HoltWinters.fit(CaseSeries.read(task).first(), model, weights);
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            JsonNode value = value(name, fit);
            if (value != null) {
                values.set(name, value);
            }
        }
        return values;
    }

    /** Without a weight in the parameters or the call a component is absent, as the cases name only what they use. */
    private static SmoothingModel model(CaseParameters params, Task task) {
        String call = task.call().replace(" ", "").toLowerCase(Locale.ROOT);
        Convention convention = call.startsWith("ses(") || call.startsWith("holt(") || call.startsWith("hw(")
                ? Convention.FORECAST_SIMPLE
                : Convention.STATS_HOLT_WINTERS;
        boolean trend = params.find("beta") != null && !off(params, "beta") || call.startsWith("holt(");
        int period = params.integer(1, "period", "frequency", "m");
        String name = params.text(period > 1 ? "additive" : "none", "seasonal", "season");
        boolean seasonal = params.find("gamma") != null && !off(params, "gamma") || period > 1;
        Season season = !seasonal
                ? Season.NONE
                : switch (name) {
                    case "additive", "add" -> Season.ADDITIVE;
                    case "multiplicative", "mult", "mul" -> Season.MULTIPLICATIVE;
                    default -> throw new UnsupportedCaseException("season '" + name + "' has no counterpart");
                };
        return new SmoothingModel(trend, season, season == Season.NONE ? 1 : period, convention);
    }

    private static boolean off(CaseParameters params, String name) {
        JsonNode node = params.find(name);
        return node != null && node.isBoolean() && !node.booleanValue();
    }

    private static double weight(CaseParameters params, String name) {
        return off(params, name) ? 0 : params.real(name);
    }

    private static @Nullable JsonNode value(String name, SmoothingFit fit) {
        return switch (name) {
            case "level", "a" -> JsonValues.number(fit.level());
            case "trend", "b" -> JsonValues.number(fit.trend());
            case "seasonal", "season", "s" -> JsonValues.numbers(fit.seasons());
            case "sse" -> JsonValues.number(fit.sumOfSquares());
            case "alpha" -> JsonValues.number(fit.weights().level());
            case "beta" -> JsonValues.number(fit.weights().trend());
            case "gamma" -> JsonValues.number(fit.weights().season());
            case "forecast" -> JsonValues.number(fit.forecast(1)[0]);
            default -> sequence(name, fit);
        };
    }

    private static @Nullable JsonNode sequence(String name, SmoothingFit fit) {
        int count = name.matches(".*\\d") ? Integer.parseInt(name.replaceAll(".*\\D", "")) : 0;
        if (name.matches("forecast_1_\\d+")) {
            return JsonValues.numbers(fit.forecast(count));
        }
        if (name.matches("fitted_first\\d+")) {
            return JsonValues.numbers(Arrays.copyOf(fit.fitted(), StrictMath.min(count, fit.fitted().length)));
        }
        if (name.matches("(fitted|resid)_last\\d+")) {
            double[] values = name.startsWith("fitted") ? fit.fitted() : fit.residuals();
            return JsonValues.numbers(values, StrictMath.max(0, values.length - count));
        }
        return null;
    }
}
