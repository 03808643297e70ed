// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.dependence.DependenceRunners;
import io.tradewind.app.eval.execution.ExecutionRunners;
import io.tradewind.app.eval.indicator.IndicatorRunners;
import io.tradewind.app.eval.inference.InferenceRunners;
import io.tradewind.app.eval.learning.LearningRunners;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.app.eval.series.SeriesRunners;
import io.tradewind.app.eval.tail.TailRunners;
import io.tradewind.app.eval.volatility.VolatilityRunners;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Which group of reference cases is computed by what. */
final class RunnerRegistry {

    private final NavigableMap<String, CaseRunner> runners = new TreeMap<>();

    RunnerRegistry(ReferenceBacktest backtest) {
        runners.put("backtest_backtestingpy", new BacktestingPyRunner(backtest));
        runners.put("backtest_backtrader", new BacktraderRunner(backtest));
        runners.put("deflated_sharpe", new DeflatedSharpeRunner());
        runners.putAll(IndicatorRunners.all());
        runners.putAll(LearningRunners.all());
        runners.putAll(SeriesRunners.all());
        runners.putAll(DependenceRunners.all());
        runners.putAll(VolatilityRunners.all());
        runners.putAll(TailRunners.all());
        runners.putAll(InferenceRunners.all());
        runners.putAll(ExecutionRunners.all());
    }

    /**
     * The runner of a group: of the longest registered name that the group's name begins with, so that a set of cases over
     * another series ({@code tests_adf_energy}) needs no entry of its own.
     *
     * @throws UnsupportedCaseException when there is none
     */
    CaseRunner runnerOf(String group) {
        for (String name : runners.descendingKeySet()) {
            if (group.startsWith(name)) {
                return Objects.requireNonNull(runners.get(name));
            }
        }
        throw new UnsupportedCaseException("group '" + group + "' has no counterpart");
    }
}
