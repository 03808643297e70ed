// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.quant.learning.component.FractionalDifference;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code ml_fracdiff}: fractional differences with a window of fixed width. */
final class FractionalDifferenceRunner implements CaseRunner {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int SHOWN = 10;

    @Override
    public ObjectNode run(Task task) {
        double[] series = CaseSeries.read(task).first();
        var params = new CaseParameters(task.params());
        double order = params.real("d");
        double threshold = params.real("threshold");
        params.requireAllKnown();
        double[] weights = FractionalDifference.weights(order, threshold);
        double[] values = FractionalDifference.of(series, order, threshold);
        double[] defined = Arrays.stream(values).filter(Double::isFinite).toArray();
        ObjectNode actual = NODES.objectNode();
        for (String name : task.wanted()) {
            switch (name) {
                case "n_weights" -> actual.put(name, weights.length);
                case "weights_first10" -> actual.set(name, (JsonNode) JsonValues.numbers(head(weights)));
                case "first_valid" -> actual.put(name, weights.length - 1);
                case "values_last10" ->
                    actual.set(name, (JsonNode) JsonValues.numbers(defined, StrictMath.max(0, defined.length - SHOWN)));
                case "sum" ->
                    actual.set(name, JsonValues.number(Arrays.stream(defined).sum()));
                default -> {}
            }
        }
        return actual;
    }

    private static double[] head(double[] values) {
        return Arrays.copyOf(values, StrictMath.min(SHOWN, values.length));
    }
}
