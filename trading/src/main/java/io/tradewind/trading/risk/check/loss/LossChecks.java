// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.loss.LossWatch;
import java.util.ArrayList;
import java.util.List;

/** The checks of losses, in order: only those that have a limit. */
public final class LossChecks {
    private LossChecks() {}

    /**
     * Checks over a watch.
     *
     * @param losses what was lost; its limits say which checks there are
     * @return none where every limit is off
     */
    public static List<RiskCheck> of(LossWatch losses) {
        LossLimits limits = losses.limits();
        List<RiskCheck> checks = new ArrayList<>();
        add(checks, limits.softDrawdown().signum() + limits.hardDrawdown().signum(), new DrawdownCheck(losses));
        add(checks, limits.daily().signum(), new DailyLossCheck(losses));
        add(checks, limits.weekly().signum(), new WeeklyLossCheck(losses));
        add(checks, limits.monthly().signum(), new MonthlyLossCheck(losses));
        add(checks, limits.consecutive(), new ConsecutiveLossesCheck(losses));
        add(checks, limits.tradesPerDay(), new TradesPerDayCheck(losses));
        return List.copyOf(checks);
    }

    private static void add(List<RiskCheck> checks, int limit, RiskCheck check) {
        if (limit > 0) {
            checks.add(check);
        }
    }
}
