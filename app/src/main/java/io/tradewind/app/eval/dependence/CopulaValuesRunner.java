// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.dependence;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.dependence.PairCopula;
import io.tradewind.quant.dependence.RotatedCopula;
import io.tradewind.quant.dependence.Rotation;
import io.tradewind.quant.dependence.fit.CopulaFamily;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Group {@code copula_values}: densities, distribution functions and measures of a pair with given parameters, which stand in the case's
 * name: {@code t rho=0.5 df=4}.
 *
 * <p>The reference has no Spearman rho for the families of Student and Joe. Those of Clayton and Gumbel it interpolates in a table, up to
 * 0.002 off the integral (0.6829 for 0.6822 at Clayton's theta 2, 0.4749 for 0.4767 at Gumbel's 1.5): such a case differs in rho.
 */
public final class CopulaValuesRunner implements CaseRunner {
    private static final CaseRules RULES = CaseRules.STANDARD.withKinds(Map.of(
            "tau", List.of("cdf"),
            "rho", List.of("cdf"),
            "tail_dependence", List.of("taildep"),
            "density", List.of("density"),
            "cdf", List.of("cdf")));

    @Override
    public CaseRules rules() {
        return RULES;
    }

    @Override
    public ObjectNode run(Task task) {
        Map<String, Double> stated = new TreeMap<>();
        String family = "";
        for (String word : task.name().strip().split("[ ,]+")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                stated.put(word.substring(0, equals), number(word.substring(equals + 1)));
            } else {
                family += word;
            }
        }
        CaseParameters params = new CaseParameters(task.params()).ignore("points");
        CopulaNames names = CopulaNames.of(params.text(family, "copula", "family"));
        double[] parameters = parameters(names.family(), params, stated);
        params.requireAllKnown();
        PairCopula base = names.family().pair(parameters);
        PairCopula pair = names.rotation() == Rotation.NONE ? base : new RotatedCopula(base, names.rotation());
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            JsonNode value = value(name, names.family(), pair, points(task));
            if (value != null) {
                values.set(name, value);
            }
        }
        return values;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UnsupportedCaseException("'" + text + "' in the case's name is not a number");
        }
    }

    private static double[] parameters(CopulaFamily family, CaseParameters params, Map<String, Double> stated) {
        double rho = params.real(stated.getOrDefault("rho", Double.NaN), "rho");
        double df = params.real(stated.getOrDefault("df", Double.NaN), "df");
        double theta =
                params.real(stated.getOrDefault("theta", stated.getOrDefault("alpha", Double.NaN)), "theta", "alpha");
        double[] parameters = switch (family) {
            case GAUSSIAN -> new double[] {rho};
            case STUDENT -> new double[] {rho, df};
            case CLAYTON, GUMBEL, FRANK, JOE -> new double[] {theta};
        };
        if (Arrays.stream(parameters).anyMatch(Double::isNaN)) {
            throw new UnsupportedCaseException("the case states no parameter for the family " + family);
        }
        return parameters;
    }

    private static double[][] points(Task task) {
        JsonNode node = task.params().path("points");
        double[][] points = new double[node.size()][2];
        for (int i = 0; i < points.length; i++) {
            points[i][0] = node.get(i).path(0).asDouble();
            points[i][1] = node.get(i).path(1).asDouble();
        }
        return points;
    }

    private static @Nullable JsonNode value(String name, CopulaFamily family, PairCopula pair, double[][] points) {
        return switch (name) {
            case "density" ->
                JsonValues.numbers(Arrays.stream(points)
                        .mapToDouble(point -> pair.density(point[0], point[1]))
                        .toArray());
            case "cdf" ->
                JsonValues.numbers(Arrays.stream(points)
                        .mapToDouble(point -> pair.cumulative(point[0], point[1]))
                        .toArray());
            case "tail_dependence" -> CopulaFitRunner.tails(pair.tailDependence());
            case "tau" -> JsonValues.number(pair.kendallTau());
            case "rho" ->
                family == CopulaFamily.STUDENT || family == CopulaFamily.JOE
                        ? JsonNodeFactory.instance.nullNode()
                        : JsonValues.number(pair.spearmanRho());
            default -> null;
        };
    }
}
