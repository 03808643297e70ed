// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.volatility;

import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.quant.volatility.GarchFit;
import io.tradewind.quant.volatility.GarchPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Figures of a fitted or filtered model under the names that cases give them. */
final class GarchFigures {

    private static final Pattern SLICE = Pattern.compile("(sigma2|resid)_(first|last)(\\d+)");
    private static final Pattern FORECAST = Pattern.compile("(variance|mean)_forecast(?:_1_(\\d+))?");
    private static final int USUAL_HORIZON = 10;

    /** Parameters by {@code param}, variances by {@code forecast}, residuals and means by {@code param} as they lie near 0. */
    static final CaseRules RULES = CaseRules.STANDARD
            .withKinds(Map.ofEntries(
                    Map.entry("coef", List.of("param")),
                    Map.entry("se", List.of("se")),
                    Map.entry("robust_se", List.of("se")),
                    Map.entry("se_robust", List.of("se")),
                    Map.entry("se_hessian", List.of("se")),
                    Map.entry("robust_se_qml", List.of("se")),
                    Map.entry("loglik", List.of("loglik", "param")),
                    Map.entry("aic", List.of("loglik")),
                    Map.entry("bic", List.of("loglik")),
                    Map.entry("aic_per_obs", List.of("param")),
                    Map.entry("bic_per_obs", List.of("param")),
                    Map.entry("persistence", List.of("param")),
                    Map.entry("uncond_variance", List.of("forecast")),
                    Map.entry("sigma2_first5", List.of("forecast")),
                    Map.entry("sigma2_last5", List.of("forecast")),
                    Map.entry("sigma2_first10", List.of("forecast")),
                    Map.entry("sigma2_last10", List.of("forecast")),
                    Map.entry("variance_forecast", List.of("forecast")),
                    Map.entry("variance_forecast_1_10", List.of("forecast")),
                    Map.entry("mean_forecast_1_10", List.of("param")),
                    Map.entry("resid_first5", List.of("param")),
                    Map.entry("resid_last5", List.of("param")),
                    Map.entry("at_persistence_bound", List.of())))
            .accepting((expected, actual, tolerance) -> tolerance.has("loglik_abs")
                    && actual.path("loglik").asDouble(Double.NaN)
                            > expected.path("loglik").asDouble());

    private GarchFigures() {}

    /** A figure that a filtered series has; null when the name is another. */
    static @Nullable JsonNode of(GarchPath path, String name, int horizon) {
        if (name.equals("loglik")) {
            return JsonValues.number(path.logLikelihood());
        }
        Matcher slice = SLICE.matcher(name);
        if (slice.matches()) {
            double[] values = slice.group(1).equals("resid") ? path.residuals() : path.variances();
            return JsonValues.numbers(cut(values, slice.group(2).equals("first"), Integer.parseInt(slice.group(3))));
        }
        Matcher forecast = FORECAST.matcher(name);
        if (forecast.matches()) {
            int steps = forecast.group(2) == null ? horizon : Integer.parseInt(forecast.group(2));
            var values = path.forecast(steps);
            return JsonValues.numbers(forecast.group(1).equals("mean") ? values.means() : values.variances());
        }
        return null;
    }

    static @Nullable JsonNode of(GarchPath path, String name) {
        return of(path, name, USUAL_HORIZON);
    }

    /** A figure that a fit has; null when the name is another. */
    static @Nullable JsonNode of(GarchFit fit, String name, int horizon) {
        return switch (name) {
            case "coef" -> object(fit.coefficients());
            case "se", "se_hessian" -> object(fit.standardErrors());
            case "robust_se", "se_robust", "robust_se_qml" -> object(fit.robustStandardErrors());
            case "aic" -> JsonValues.number(fit.aic());
            case "bic" -> JsonValues.number(fit.bic());
            case "aic_per_obs" -> JsonValues.number(fit.aic() / fit.observations());
            case "bic_per_obs" -> JsonValues.number(fit.bic() / fit.observations());
            case "persistence" -> JsonValues.number(fit.persistence());
            case "uncond_variance" -> JsonValues.number(fit.unconditionalVariance());
            case "halflife", "half_life" -> JsonValues.number(fit.halfLife());
            default -> of(fit.path(), name, horizon);
        };
    }

    static @Nullable JsonNode of(GarchFit fit, String name) {
        return of(fit, name, USUAL_HORIZON);
    }

    static ObjectNode object(Map<String, Double> values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        values.forEach((name, value) -> node.set(name, JsonValues.number(value)));
        return node;
    }

    private static double[] cut(double[] values, boolean first, int count) {
        int length = Math.min(count, values.length);
        return first
                ? Arrays.copyOf(values, length)
                : Arrays.copyOfRange(values, values.length - length, values.length);
    }
}
