// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.series;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.timeseries.Arima;
import io.tradewind.quant.timeseries.ArimaFit;
import io.tradewind.quant.timeseries.ArimaMethod;
import io.tradewind.quant.timeseries.ArimaOptions;
import io.tradewind.quant.timeseries.ArimaOrder;
import io.tradewind.quant.timeseries.Forecast;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code arima}: fits by exact likelihood or conditional squares, with the conventions of R's {@code forecast::Arima}. */
public final class ArimaRunner implements CaseRunner {
    private static final int STARTS = 16;
    private static final CaseRules RULES = CaseRules.STANDARD
            .withKinds(Map.of(
                    "coef", List.of("param"),
                    "sigma2_reported", List.of("param"),
                    "aic", List.of("loglik"),
                    "bic", List.of("loglik"),
                    "aicc", List.of("loglik"),
                    "best_loglik", List.of("loglik"),
                    "forecast_1_10", List.of("forecast"),
                    "forecast_se_1_10", List.of("forecast_se"),
                    "resid_last5", List.of("forecast")))
            .ignoring("second_program_statsmodels")
            .accepting(ArimaRunner::higherLikelihood);

    /** A higher likelihood than the reference found passes; its parameters are then others. */
    private static boolean higherLikelihood(ObjectNode expected, ObjectNode actual, ObjectNode tolerance) {
        if (!expected.has("best_loglik") || !actual.path("loglik").isNumber()) {
            return false;
        }
        double allowed = tolerance.path("loglik_abs").asDouble(0);
        double own = actual.path("loglik").asDouble();
        return own >= expected.path("best_loglik").asDouble() - allowed
                && StrictMath.abs(own - expected.path("loglik").asDouble()) >= allowed;
    }

    @Override
    public CaseRules rules() {
        return RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        ArimaOrder order = order(params);
        ArimaOptions options = new ArimaOptions(
                params.flag(true, "include_mean"),
                params.flag(false, "include_drift"),
                method(params.text("CSS-ML", "method")),
                STARTS,
                ArimaOptions.End.REPORTED);
        params.requireAllKnown();
        ArimaFit fit = Arima.fit(CaseSeries.read(task).first(), order, options);
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            JsonNode value = value(name, fit);
            if (value != null) {
                values.set(name, value);
            }
        }
        return values;
    }

    private static ArimaOrder order(CaseParameters params) {
        int[] plain = params.integers("order");
        if (plain.length != 3) {
            throw new UnsupportedCaseException("parameter order must have three numbers, has " + plain.length);
        }
        ArimaOrder order = ArimaOrder.of(plain[0], plain[1], plain[2]);
        JsonNode seasonal = params.find("seasonal", "seasonal_order");
        int period = params.integer(1, "period", "frequency", "s", "m");
        if (seasonal == null) {
            return order;
        }
        JsonNode orders = seasonal.isObject() ? seasonal.path("order") : seasonal;
        if (!orders.isArray() || orders.size() < 3) {
            throw new UnsupportedCaseException("parameter seasonal has no counterpart: " + seasonal);
        }
        int season = orders.size() > 3
                ? orders.get(3).asInt()
                : seasonal.isObject() ? seasonal.path("period").asInt(period) : period;
        return order.seasonal(
                orders.get(0).asInt(), orders.get(1).asInt(), orders.get(2).asInt(), season);
    }

    private static ArimaMethod method(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "ML" -> ArimaMethod.ML;
            case "CSS" -> ArimaMethod.CSS;
            case "CSS-ML" -> ArimaMethod.CSS_ML;
            default -> throw new UnsupportedCaseException("method '" + name + "' has no counterpart");
        };
    }

    private static @Nullable JsonNode value(String name, ArimaFit fit) {
        return switch (name) {
            case "coef" -> named(fit, fit.coefficients());
            case "se" -> named(fit, fit.standardErrors());
            case "sigma2_reported", "sigma2" -> JsonValues.number(fit.correctedVariance());
            case "sigma2_ml" -> JsonValues.number(fit.variance());
            case "loglik", "best_loglik" -> JsonValues.number(fit.logLikelihood());
            case "aic" -> JsonValues.number(fit.aic());
            case "aicc" -> JsonValues.number(fit.aicc());
            case "bic" -> JsonValues.number(fit.bic());
            default -> sequence(name, fit);
        };
    }

    private static @Nullable JsonNode sequence(String name, ArimaFit fit) {
        if (name.matches("resid_last\\d+")) {
            double[] residuals = fit.residuals();
            return JsonValues.numbers(residuals, StrictMath.max(0, residuals.length - number(name)));
        }
        if (name.matches("forecast(_se)?_1_\\d+")) {
            Forecast forecast = fit.forecast(number(name), ArimaFit.Variance.DEGREES_OF_FREEDOM);
            return JsonValues.numbers(name.startsWith("forecast_se") ? forecast.standardError() : forecast.mean());
        }
        return null;
    }

    private static int number(String name) {
        return Integer.parseInt(name.replaceAll(".*\\D", ""));
    }

    static ObjectNode named(ArimaFit fit, double[] values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < values.length; i++) {
            node.set(fit.names().get(i), JsonValues.number(values[i]));
        }
        return node;
    }

    /** The orders p, d, q. */
    static int[] orders(ArimaOrder order) {
        int[] plain = {order.ar(), order.differences(), order.ma()};
        int[] seasonal = {order.seasonalAr(), order.seasonalDifferences(), order.seasonalMa(), order.period()};
        if (order.period() == 1) {
            return plain;
        }
        int[] all = Arrays.copyOf(plain, plain.length + seasonal.length);
        System.arraycopy(seasonal, 0, all, plain.length, seasonal.length);
        return all;
    }
}
