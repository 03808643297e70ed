// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.dependence;

import io.tradewind.app.eval.runner.CaseRunner;
import java.util.Map;

/** Which group of this family is computed by what. */
public final class DependenceRunners {
    private DependenceRunners() {}

    /** Runners by the group their cases begin with. */
    public static Map<String, CaseRunner> all() {
        return Map.of("copula_fit", new CopulaFitRunner(), "copula_values", new CopulaValuesRunner());
    }
}
