// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.learning.split.CombinatorialPurgedSplits;
import io.tradewind.quant.learning.split.LabelSpans;
import io.tradewind.quant.learning.split.PurgeRule;
import io.tradewind.quant.learning.split.PurgedKFold;
import io.tradewind.quant.learning.split.Split;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code ml_purged_kfold}: train and test rows of purged and combinatorial purged cross-validation. */
final class SplitRunner implements CaseRunner {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public ObjectNode run(Task task) {
        var params = new CaseParameters(task.params());
        return params.find("n_groups") == null ? folds(task, params) : combinations(task, params);
    }

    private static ObjectNode combinations(Task task, CaseParameters params) {
        var scheme = new CombinatorialPurgedSplits(
                params.integer(6, "n_groups"), params.integer(2, "k_test"), 0, PurgeRule.STRICT);
        params.requireAllKnown();
        ObjectNode actual = NODES.objectNode();
        for (String name : task.wanted()) {
            switch (name) {
                case "n_splits" -> actual.put(name, scheme.splits());
                case "n_paths" -> actual.put(name, scheme.paths());
                default -> {}
            }
        }
        return actual;
    }

    private static ObjectNode folds(Task task, CaseParameters params) {
        var spans = new LabelSpans(numbers(task, "t0"), numbers(task, "t1"));
        int folds = params.integer(5, "n_splits");
        int embargo = params.integer((int) (spans.rows() * params.real(0.0, "embargo_pct")), "embargo_bars");
        params.requireAllKnown();
        ObjectNode actual = NODES.objectNode();
        for (String name : task.wanted()) {
            switch (name) {
                case "afml_7_3" -> actual.set(name, (JsonNode) nodes(folds, embargo, PurgeRule.SNIPPET, spans));
                case "strict_inclusive" -> actual.set(name, (JsonNode) nodes(folds, embargo, PurgeRule.STRICT, spans));
                default -> {}
            }
        }
        return actual;
    }

    private static ArrayNode nodes(int folds, int embargo, PurgeRule rule, LabelSpans spans) {
        ArrayNode array = NODES.arrayNode();
        for (Split split : new PurgedKFold(folds, embargo, rule).split(spans)) {
            int from = split.test()[0];
            int to = split.test()[split.test().length - 1] + 1;
            ObjectNode node = array.addObject();
            node.putArray("test").add(from).add(to);
            if (rule == PurgeRule.STRICT) {
                node.set("train", (JsonNode) JsonValues.integers(split.train()));
            } else {
                int[] left =
                        Arrays.stream(split.train()).filter(row -> row <= from).toArray();
                int[] right =
                        Arrays.stream(split.train()).filter(row -> row > from).toArray();
                node.set("train_left", (JsonNode) JsonValues.integers(left));
                node.set("train_right", (JsonNode) JsonValues.integers(right));
                node.put("train_size", split.train().length);
            }
        }
        return array;
    }

    private static double[] numbers(Task task, String name) {
        JsonNode node = task.input().path(name);
        if (!node.isArray()) {
            throw new UnsupportedCaseException("the case has no list '" + name + "' in its input");
        }
        double[] values = new double[node.size()];
        Arrays.setAll(values, i -> node.get(i).asDouble(Double.NaN));
        return values;
    }
}
