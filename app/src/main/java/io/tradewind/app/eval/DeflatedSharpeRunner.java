// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.performance.SharpeInference;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code deflated_sharpe}: probabilistic and deflated Sharpe ratio from summary figures. */
final class DeflatedSharpeRunner implements CaseRunner {

    private static final double CONFIDENCE = 0.95;

    @Override
    public ObjectNode run(Task task) {
        var params = new CaseParameters(task.params());
        double periods = params.real("periods_per_year");
        double scale = StrictMath.sqrt(periods);
        double sharpe = params.real("annual_sharpe") / scale;
        double trialVariance = params.real("annual_var_of_trial_sharpes") / periods;
        int trials = params.integer(1, "n_trials");
        int observations = params.integer(0, "n_obs");
        double skewness = params.real("skew");
        double kurtosis = params.real("kurtosis_not_excess");
        params.requireAllKnown();

        double best = SharpeInference.expectedMaximum(trials, trialVariance);
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            double value = switch (name) {
                case "sr0_per_period" -> best;
                case "sr0_annual" -> best * scale;
                case "dsr" -> SharpeInference.probabilistic(sharpe, best, observations, skewness, kurtosis);
                case "psr_vs_zero" -> SharpeInference.probabilistic(sharpe, 0, observations, skewness, kurtosis);
                case "min_track_record_95" ->
                    SharpeInference.minimumTrackRecord(sharpe, 0, skewness, kurtosis, CONFIDENCE);
                default -> throw new UnsupportedCaseException("value '" + name + "' has no counterpart");
            };
            actual.set(name, JsonValues.number(value));
        }
        return actual;
    }
}
