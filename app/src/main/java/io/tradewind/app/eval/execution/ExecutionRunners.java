// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.execution;

import io.tradewind.app.eval.runner.CaseRunner;
import java.util.Map;

/** Which group of this family is computed by what. */
public final class ExecutionRunners {
    private ExecutionRunners() {}

    /** Runners by the group their cases begin with. */
    public static Map<String, CaseRunner> all() {
        return Map.of(
                "exec_almgren_chriss", new LiquidationRunner(),
                "exec_impact", new ImpactRunner(),
                "exec_microstructure", new MicrostructureRunner(),
                "exec_schedule", new ScheduleRunner(),
                "exec_vpin", new VpinRunner());
    }
}
