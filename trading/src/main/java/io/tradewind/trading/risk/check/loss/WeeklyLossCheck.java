// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.loss.LossWatch;

/** The loss of the ISO week, UTC. */
public final class WeeklyLossCheck extends PeriodLossCheck {
    /**
     * A check.
     *
     * @param losses what was lost
     */
    public WeeklyLossCheck(LossWatch losses) {
        super(losses, LossWatch.Period.WEEK, RiskReason.WEEKLY_LOSS);
    }
}
