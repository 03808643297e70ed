// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.stop;

import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.limit.StopLimits;
import java.util.ArrayList;
import java.util.List;

/** The checks of the stop that an entry carries. */
public final class StopChecks {
    private StopChecks() {}

    /**
     * The checks of the limits that are on.
     *
     * @param limits of stops
     * @return none when no stop is asked for and no distance is limited
     */
    public static List<RiskCheck> of(StopLimits limits) {
        List<RiskCheck> checks = new ArrayList<>();
        if (limits.required()) {
            checks.add(new MandatoryStopCheck());
        }
        if (limits.required() || limits.maxDistance().signum() > 0) {
            checks.add(new StopDistanceCheck(limits.maxDistance()));
        }
        return checks;
    }
}
