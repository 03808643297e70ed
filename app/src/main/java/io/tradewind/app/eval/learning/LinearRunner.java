// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.quant.learning.regression.LassoRegression;
import io.tradewind.quant.learning.regression.LinearModel;
import io.tradewind.quant.learning.regression.LogisticRegression;
import io.tradewind.quant.learning.regression.RidgeRegression;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code ml_linear}: logistic regression, ridge and lasso on the same rows. */
final class LinearRunner implements CaseRunner {

    private static final Pattern RIDGE = Pattern.compile("Ridge\\((?:alpha=)?([0-9.eE+-]+)");
    private static final Pattern LASSO = Pattern.compile("Lasso\\((?:alpha=)?([0-9.eE+-]+)");

    @Override
    public ObjectNode run(Task task) {
        var params = new CaseParameters(task.params());
        Sample train = Sample.read(task).part(params, "train_rows");
        double ridgePenalty = params.real(stated(task, RIDGE), "ridge_alpha");
        double lassoPenalty = params.real(stated(task, LASSO), "lasso_alpha");
        double logitPenalty = params.real(0.0, "logit_l2");
        params.requireAllKnown();
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            JsonNode value = switch (name) {
                case "ridge_alpha" -> JsonValues.number(ridgePenalty);
                case "lasso_alpha" -> JsonValues.number(lassoPenalty);
                default -> coefficient(name, train, ridgePenalty, lassoPenalty, logitPenalty);
            };
            if (value != null) {
                actual.set(name, value);
            }
        }
        return actual;
    }

    private static @Nullable JsonNode coefficient(
            String name, Sample train, double ridgePenalty, double lassoPenalty, double logitPenalty) {
        LinearModel model = switch (name.substring(0, StrictMath.max(0, name.indexOf('_')))) {
            case "ridge" -> RidgeRegression.fit(train.rows(), train.target(), ridgePenalty);
            case "lasso" -> LassoRegression.fit(train.rows(), train.target(), lassoPenalty);
            case "logit" -> LogisticRegression.fit(train.rows(), train.target(), logitPenalty);
            default -> null;
        };
        if (model == null) {
            return null;
        }
        return switch (name.substring(name.indexOf('_') + 1)) {
            case "intercept" -> JsonValues.number(model.intercept());
            case "coef" -> JsonValues.numbers(model.coefficients());
            default -> null;
        };
    }

    /** The penalty in the stated call of the reference; 1, its default, without. */
    private static double stated(Task task, Pattern pattern) {
        Matcher matcher = pattern.matcher(task.call());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 1;
    }
}
