// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.tail;

import io.tradewind.app.eval.runner.CaseRunner;
import java.util.Map;

/** Which group of this family is computed by what. */
public final class TailRunners {
    private TailRunners() {}

    /** Runners by the group their cases begin with. */
    public static Map<String, CaseRunner> all() {
        return Map.ofEntries(
                Map.entry("var_backtests", new RiskBacktestRunner()),
                Map.entry("var_es", new TailRiskRunner()),
                Map.entry("kelly", new KellyRunner()),
                Map.entry("portfolio", new PortfolioRunner()),
                Map.entry("performance_py", new PythonPerformanceRunner()),
                Map.entry("performance_r", new RPerformanceRunner()));
    }
}
