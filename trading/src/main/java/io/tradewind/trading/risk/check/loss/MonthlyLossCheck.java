// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.loss.LossWatch;

/** The loss of the month, UTC. */
public final class MonthlyLossCheck extends PeriodLossCheck {
    /**
     * A check.
     *
     * @param losses what was lost
     */
    public MonthlyLossCheck(LossWatch losses) {
        super(losses, LossWatch.Period.MONTH, RiskReason.MONTHLY_LOSS);
    }
}
