// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.risk;

import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.limit.ScenarioLimits;
import io.tradewind.trading.risk.limit.StopLimits;

/** Which checks are on. */
public enum GateLimits {
    /** Everything that the preset standard has on. */
    ALL,
    /** Of the preset standard single orders, duplicates, least entry and all exposures. */
    EXPOSURE,
    /** Single orders alone: the preset research. */
    SINGLE_ORDER;

    /**
     * The limits.
     *
     * @return as the gate takes them
     */
    public RiskLimits limits() {
        RiskLimits standard = RiskLimits.preset("standard");
        return switch (this) {
            case ALL -> standard;
            case SINGLE_ORDER -> RiskLimits.preset("research");
            case EXPOSURE ->
                new RiskLimits(
                        RiskLimits.VERSION,
                        standard.order(),
                        standard.exposure(),
                        MarginLimits.OFF,
                        MeasureLimits.OFF,
                        StopLimits.OFF,
                        LossLimits.OFF,
                        ScenarioLimits.OFF);
        };
    }
}
