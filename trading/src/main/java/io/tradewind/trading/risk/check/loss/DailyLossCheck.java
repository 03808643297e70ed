// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.loss.LossWatch;

/** The loss of the day, UTC. */
public final class DailyLossCheck extends PeriodLossCheck {
    /**
     * A check.
     *
     * @param losses what was lost
     */
    public DailyLossCheck(LossWatch losses) {
        super(losses, LossWatch.Period.DAY, RiskReason.DAILY_LOSS);
    }
}
