// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.learning.component.PrincipalComponents;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code ml_pca}: principal components of columns. */
final class PrincipalComponentsRunner implements CaseRunner {

    private static final int SHOWN = 5;

    @Override
    public ObjectNode run(Task task) {
        double[][] raw = Sample.rows(CaseSeries.read(task).columns());
        var params = new CaseParameters(task.params());
        String standardise = params.text("centre only", "standardise");
        params.requireAllKnown();
        if (!List.of("centre only", "(x-mean)/std ddof0").contains(standardise)) {
            throw new UnsupportedCaseException("standardise '" + standardise + "' has no counterpart");
        }
        double[][] rows = standardise.equals("centre only") ? raw : standardised(raw);
        PrincipalComponents fit = PrincipalComponents.fit(rows, false);
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            JsonNode value = value(name, fit, rows);
            if (value != null) {
                actual.set(name, value);
            }
        }
        return actual;
    }

    /** The reference standardises first, so that the means it reports are those of the standardised columns. */
    private static double[][] standardised(double[][] rows) {
        PrincipalComponents scales = PrincipalComponents.fit(rows, true);
        double[][] result = new double[rows.length][scales.mean().length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] = (rows[i][j] - scales.mean()[j]) / scales.scale()[j];
            }
        }
        return result;
    }

    private static @Nullable JsonNode value(String name, PrincipalComponents fit, double[][] rows) {
        return switch (name) {
            case "mean" -> JsonValues.numbers(fit.mean());
            case "components" -> JsonValues.matrix(fit.components());
            case "explained_variance" -> JsonValues.numbers(fit.variances());
            case "explained_variance_ratio" -> JsonValues.numbers(fit.varianceShares());
            case "singular_values" -> JsonValues.numbers(fit.singularValues());
            case "scores_first5" ->
                JsonValues.matrix(
                        Arrays.stream(rows).limit(SHOWN).map(fit::scores).toArray(double[][]::new));
            default -> null;
        };
    }
}
