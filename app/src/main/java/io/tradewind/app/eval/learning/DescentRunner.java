// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.learning.descent.Adam;
import io.tradewind.quant.learning.descent.MomentumDescent;
import io.tradewind.quant.learning.descent.RmsProp;
import io.tradewind.quant.learning.descent.UpdateRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code ml_optim}: parameters after some steps of each update rule on the cubic loss {@code sum k p^2 + p^3 / 3}. */
final class DescentRunner implements CaseRunner {

    private static final String LOSS = "sum_k (k*p_k^2 + p_k^3/3)";

    @Override
    public ObjectNode run(Task task) {
        var params = new CaseParameters(task.params());
        double[] start = params.reals("start");
        int steps = params.integer(1, "steps");
        String loss = params.text(LOSS, "loss");
        if (!loss.startsWith(LOSS)) {
            throw new UnsupportedCaseException("the loss '" + loss + "' has no counterpart");
        }
        params.ignore("adam", "adamw", "sgd", "sgd_momentum", "rmsprop").requireAllKnown();
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            UpdateRule rule = rule(name, task.params().path(name));
            if (rule != null) {
                actual.set(name, (JsonNode) JsonValues.numbers(descend(rule, start.clone(), steps)));
            }
        }
        return actual;
    }

    private static @Nullable UpdateRule rule(String name, JsonNode options) {
        double rate = options.path("lr").asDouble(0.001);
        double first = options.path("b1").asDouble(0.9);
        double second = options.path("b2").asDouble(0.999);
        double epsilon = options.path("eps").asDouble(1e-8);
        return switch (name) {
            case "adam" -> new Adam(rate, first, second, epsilon, 0);
            case "adamw" ->
                new Adam(rate, first, second, epsilon, options.path("wd").asDouble(0.01));
            case "sgd", "sgd_momentum" ->
                new MomentumDescent(rate, options.path("momentum").asDouble(0));
            case "rmsprop" -> new RmsProp(rate, options.path("alpha").asDouble(0.99), epsilon);
            default -> null;
        };
    }

    private static double[] descend(UpdateRule rule, double[] parameters, int steps) {
        double[] gradient = new double[parameters.length];
        for (int step = 0; step < steps; step++) {
            for (int k = 0; k < parameters.length; k++) {
                gradient[k] = 2 * (k + 1) * parameters[k] + parameters[k] * parameters[k];
            }
            rule.step(parameters, gradient);
        }
        return parameters;
    }
}
