// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.loss.LossWatch;
import io.tradewind.trading.sizing.Intent;

/** Refuses new risk once the loss of a period has reached its limit, until the next period. */
public abstract sealed class PeriodLossCheck implements RiskCheck
        permits DailyLossCheck, WeeklyLossCheck, MonthlyLossCheck {
    private final LossWatch losses;
    private final LossWatch.Period period;
    private final RiskReason reason;

    PeriodLossCheck(LossWatch losses, LossWatch.Period period, RiskReason reason) {
        this.losses = losses;
        this.period = period;
        this.reason = reason;
    }

    @Override
    public final boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (!losses.isFunded()) {
            return intent.isExit() || refusal.because(RiskReason.NO_EQUITY, 0, 1, 0);
        }
        return !losses.isReached(period)
                || !NewRisk.isAddedBy(intent, context)
                || refusal.because(reason, losses.loss(period), losses.limit(period), LossWatch.SCALE);
    }
}
