// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.series;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.timeseries.ArimaFit;
import io.tradewind.quant.timeseries.AutoArima;
import io.tradewind.quant.timeseries.AutoArimaOptions;
import io.tradewind.quant.timeseries.DifferencingTest;
import io.tradewind.quant.timeseries.InformationCriterion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code arima_auto}: the choice of orders as R's {@code auto.arima} makes it without seasons and approximation. */
public final class AutoArimaRunner implements CaseRunner {
    private static final List<String> CRITERION = List.of("ic");
    private static final CaseRules RULES = CaseRules.STANDARD
            .withKinds(Map.of(
                    "order", List.of(),
                    "d", List.of(),
                    "coef", CRITERION,
                    "aic", CRITERION,
                    "aicc", CRITERION,
                    "bic", CRITERION,
                    "loglik", CRITERION))
            .accepting(AutoArimaRunner::betterCriterion);

    /** Other orders pass when every criterion that is stated is as good as the reference's or better. */
    private static boolean betterCriterion(ObjectNode expected, ObjectNode actual, ObjectNode tolerance) {
        double allowed = tolerance.path("ic_abs").asDouble(0);
        return expected.has("aic")
                && List.of("aic", "bic", "aicc").stream()
                        .filter(expected::has)
                        .allMatch(name -> actual.path(name).isNumber()
                                && actual.path(name).asDouble()
                                        <= expected.path(name).asDouble() + allowed);
    }

    @Override
    public CaseRules rules() {
        return RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        AutoArimaOptions options = new AutoArimaOptions(
                criterion(params.text("aicc", "ic")),
                params.flag(true, "stepwise") ? AutoArimaOptions.Search.STEPWISE : AutoArimaOptions.Search.ALL,
                AutoArimaOptions.Limits.of(
                        params.integer(5, "max_p"), params.integer(5, "max_q"), params.integer(5, "max_order")),
                test(params.text("kpss", "d_test", "test")),
                params.integer(2, "max_d"),
                params.flag(true, "allow_mean", "allow_drift"));
        boolean approximation = params.flag(false, "approximation");
        boolean seasonal = params.flag(false, "seasonal");
        params.requireAllKnown();
        if (approximation || seasonal) {
            throw new UnsupportedCaseException("approximation and seasons have no counterpart here");
        }
        ArimaFit fit = AutoArima.fit(CaseSeries.read(task).first(), options);
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            JsonNode value = value(name, fit);
            if (value != null) {
                values.set(name, value);
            }
        }
        return values;
    }

    private static InformationCriterion criterion(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "aic" -> InformationCriterion.AIC;
            case "aicc" -> InformationCriterion.AICC;
            case "bic" -> InformationCriterion.BIC;
            default -> throw new UnsupportedCaseException("criterion '" + name + "' has no counterpart");
        };
    }

    private static DifferencingTest test(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "kpss" -> DifferencingTest.KPSS;
            case "adf" -> DifferencingTest.ADF;
            case "pp" -> DifferencingTest.PP;
            default -> throw new UnsupportedCaseException("test '" + name + "' has no counterpart");
        };
    }

    private static @Nullable JsonNode value(String name, ArimaFit fit) {
        return switch (name) {
            case "order" -> JsonValues.integers(ArimaRunner.orders(fit.order()));
            case "d" -> JsonValues.count(fit.order().differences());
            case "coef" -> ArimaRunner.named(fit, fit.coefficients());
            case "se" -> ArimaRunner.named(fit, fit.standardErrors());
            case "aic" -> JsonValues.number(fit.aic());
            case "aicc" -> JsonValues.number(fit.aicc());
            case "bic" -> JsonValues.number(fit.bic());
            case "loglik" -> JsonValues.number(fit.logLikelihood());
            case "sigma2" -> JsonValues.number(fit.correctedVariance());
            default -> null;
        };
    }
}
