// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import java.util.Map;

/** Which group of reference cases is computed by what. */
final class RunnerRegistry {

    private final Map<String, CaseRunner> runners;

    RunnerRegistry(ReferenceBacktest backtest) {
        this.runners = Map.of(
                "backtest_backtestingpy", new BacktestingPyRunner(backtest),
                "backtest_backtrader", new BacktraderRunner(backtest),
                "deflated_sharpe", new DeflatedSharpeRunner());
    }

    /**
     * The runner of a group.
     *
     * @throws UnsupportedCaseException when there is none
     */
    CaseRunner runnerOf(String group) {
        CaseRunner runner = runners.get(group);
        if (runner == null) {
            throw new UnsupportedCaseException("group '" + group + "' has no counterpart");
        }
        return runner;
    }
}
