// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.dependence;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.dependence.TailDependence;
import io.tradewind.quant.dependence.fit.CopulaConvention;
import io.tradewind.quant.dependence.fit.CopulaFit;
import io.tradewind.quant.dependence.fit.CopulaFitter;
import io.tradewind.quant.dependence.fit.CopulaMethod;
import io.tradewind.quant.dependence.rank.PseudoObservations;
import io.tradewind.quant.dependence.rank.RankCorrelation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code copula_fit}: copulas fitted to pseudo-observations of two or more columns, and their rank correlations. */
public final class CopulaFitRunner implements CaseRunner {
    private static final CaseRules RULES = CaseRules.STANDARD.withKinds(Map.of(
            "params.df", List.of("df", "param"),
            "params", List.of("param"),
            "se", List.of("param"),
            "aic", List.of("loglik"),
            "tail_dependence", List.of("taildep"),
            "kendall_tau_model", List.of("taildep")));

    @Override
    public CaseRules rules() {
        return RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params()).ignore("pseudo_obs");
        double[][] columns = CaseSeries.read(task).columns();
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        String copula = params.text("", "copula");
        String method = params.text("mpl", "method");
        params.requireAllKnown();
        if (copula.isEmpty()) {
            for (String name : task.wanted()) {
                put(values, name, correlation(name, columns));
            }
            return values;
        }
        CopulaNames names = CopulaNames.of(copula);
        CopulaFit fit = CopulaFitter.fit(
                PseudoObservations.of(columns),
                names.family(),
                names.rotation(),
                method(method),
                CopulaConvention.R_COPULA_1_1_2);
        for (String name : task.wanted()) {
            put(values, name, value(name, fit));
        }
        return values;
    }

    private static void put(ObjectNode values, String name, @Nullable JsonNode value) {
        if (value != null) {
            values.set(name, value);
        }
    }

    private static CopulaMethod method(String name) {
        return switch (name) {
            case "mpl" -> CopulaMethod.PSEUDO_LIKELIHOOD;
            case "ml" -> CopulaMethod.LIKELIHOOD;
            case "itau" -> CopulaMethod.KENDALL;
            case "irho" -> CopulaMethod.SPEARMAN;
            case "itau.mpl" -> CopulaMethod.KENDALL_THEN_LIKELIHOOD;
            default -> throw new UnsupportedCaseException("method '" + name + "' has no counterpart");
        };
    }

    private static @Nullable JsonNode correlation(String name, double[][] columns) {
        if (name.matches("pobs_first\\d+")) {
            int count = Integer.parseInt(name.replaceAll("\\D", ""));
            double[][] pseudo = PseudoObservations.of(columns);
            double[][] rows = new double[StrictMath.min(count, pseudo[0].length)][pseudo.length];
            for (int i = 0; i < rows.length; i++) {
                for (int k = 0; k < pseudo.length; k++) {
                    rows[i][k] = pseudo[k][i];
                }
            }
            return JsonValues.matrix(rows);
        }
        return switch (name) {
            case "kendall" -> JsonValues.matrix(RankCorrelation.KENDALL.matrix(columns));
            case "spearman" -> JsonValues.matrix(RankCorrelation.SPEARMAN.matrix(columns));
            case "pearson" -> JsonValues.matrix(RankCorrelation.PEARSON.matrix(columns));
            default -> null;
        };
    }

    private static @Nullable JsonNode value(String name, CopulaFit fit) {
        return switch (name) {
            case "params" -> parameters(fit);
            case "se" ->
                fit.standardErrors().length == 1
                        ? JsonValues.number(fit.standardErrors()[0])
                        : JsonValues.numbers(fit.standardErrors());
            case "loglik" -> JsonValues.number(fit.logLikelihood());
            case "aic" -> JsonValues.number(fit.aic());
            case "tail_dependence" ->
                fit.dimension() == 2 ? tails(fit.pair().tailDependence()) : JsonNodeFactory.instance.nullNode();
            case "kendall_tau_model" ->
                fit.dimension() == 2 ? JsonValues.number(fit.pair().kendallTau()) : JsonNodeFactory.instance.nullNode();
            default -> null;
        };
    }

    private static ObjectNode parameters(CopulaFit fit) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < fit.parameters().length; i++) {
            node.set(fit.names().get(i), JsonValues.number(fit.parameters()[i]));
        }
        return node;
    }

    static ObjectNode tails(TailDependence tails) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("lower", JsonValues.number(tails.lower()));
        node.set("upper", JsonValues.number(tails.upper()));
        return node;
    }
}
