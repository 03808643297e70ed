// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.quant.learning.tree.DecisionTree;
import io.tradewind.quant.learning.tree.RandomForest;
import io.tradewind.quant.learning.tree.TreeSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code ml_trees}: a decision tree and a random forest; boosting has no counterpart. */
final class TreeRunner implements CaseRunner {

    private static final int LEAF = -2;
    private static final int CART_DEPTH = 3;
    private static final long[] SEEDS = {1, 2, 3};
    private static final Pattern DEPTH = Pattern.compile("cart_depth(\\d+)_");

    @Override
    public CaseRules rules() {
        return CaseRules.STANDARD.withKinds(Map.of(
                "rf_importance_mean_of_3_seeds", List.of("importance", "rf"),
                "rf_test_accuracy", List.of("acc"),
                "cart_train_acc", List.of("cart"),
                "cart_feature", List.of(),
                "cart_impurity", List.of("cart"),
                "cart_depth3_threshold", List.of("cart")));
    }

    @Override
    public ObjectNode run(Task task) {
        var params = new CaseParameters(task.params()).ignore("rf", "xgb");
        Sample all = Sample.read(task);
        Sample train = all.part(params, "train_rows");
        Sample test = all.part(params, "test_rows");
        int depth = params.integer(depth(task.wanted()), "cart_max_depth");
        params.requireAllKnown();
        DecisionTree cart = DecisionTree.fit(train.rows(), train.target(), TreeSpec.ofClasses(2, depth), 0);
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            JsonNode value = name.startsWith("rf_")
                    ? forest(name, task.params().path("rf"), train, test)
                    : cart(name, cart, train);
            if (value != null) {
                actual.set(name, value);
            }
        }
        return actual;
    }

    private static int depth(List<String> wanted) {
        for (String name : wanted) {
            Matcher matcher = DEPTH.matcher(name);
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return CART_DEPTH;
    }

    private static @Nullable JsonNode cart(String name, DecisionTree tree, Sample train) {
        if (DEPTH.matcher(name).lookingAt() && name.endsWith("threshold")) {
            return JsonValues.numbers(figures(tree, node -> node.isLeaf() ? LEAF : node.threshold()));
        }
        return switch (name) {
            case "cart_feature" ->
                JsonValues.integers(tree.nodes().stream()
                        .mapToInt(node -> node.isLeaf() ? LEAF : node.feature())
                        .toArray());
            case "cart_impurity" -> JsonValues.numbers(figures(tree, DecisionTree.Node::impurity));
            case "cart_train_acc" -> JsonValues.number(accuracy(tree::predict, train));
            default -> null;
        };
    }

    private static double[] figures(DecisionTree tree, ToDoubleFunction<DecisionTree.Node> figure) {
        return tree.nodes().stream().mapToDouble(figure).toArray();
    }

    private static @Nullable JsonNode forest(String name, JsonNode options, Sample train, Sample test) {
        int features = train.rows()[0].length;
        int tried = StrictMath.max(1, (int) StrictMath.sqrt(features));
        TreeSpec spec =
                TreeSpec.ofClasses(2, options.path("max_depth").asInt(6)).trying(tried);
        List<RandomForest> forests = Arrays.stream(SEEDS)
                .mapToObj(seed -> RandomForest.fit(
                        train.rows(), train.target(), spec, options.path("n").asInt(100), seed))
                .toList();
        return switch (name) {
            case "rf_importance_mean_of_3_seeds" -> JsonValues.numbers(meanImportances(forests, features));
            case "rf_test_accuracy" -> JsonValues.number(accuracy(forests.getFirst()::predict, test));
            default -> null;
        };
    }

    private static double[] meanImportances(List<RandomForest> forests, int features) {
        double[] mean = new double[features];
        for (RandomForest forest : forests) {
            double[] own = forest.importances();
            for (int j = 0; j < features; j++) {
                mean[j] += own[j] / forests.size();
            }
        }
        return mean;
    }

    private static double accuracy(Function<double[], double[]> model, Sample sample) {
        int right = 0;
        for (int i = 0; i < sample.rows().length; i++) {
            double[] shares = model.apply(sample.rows()[i]);
            int answer = shares[1] > shares[0] ? 1 : 0;
            right += answer == sample.target()[i] ? 1 : 0;
        }
        return (double) right / sample.rows().length;
    }
}
