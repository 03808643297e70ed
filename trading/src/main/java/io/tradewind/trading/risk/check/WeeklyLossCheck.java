// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.trading.risk.loss.LossWatch;
import io.tradewind.trading.sizing.Intent;

/** Refuses new risk once the loss of the ISO week, UTC, has reached its limit, until the next. */
public final class WeeklyLossCheck implements RiskCheck {
    private final LossWatch losses;

    /**
     * A check.
     *
     * @param losses what was lost
     */
    public WeeklyLossCheck(LossWatch losses) {
        this.losses = losses;
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (!losses.isFunded()) {
            return intent.isExit() || refusal.because(RiskReason.NO_EQUITY, 0, 1, 0);
        }
        return !losses.isReached(LossWatch.Period.WEEK)
                || !NewRisk.isAddedBy(intent, context)
                || refusal.because(
                        RiskReason.WEEKLY_LOSS,
                        losses.loss(LossWatch.Period.WEEK),
                        losses.limit(LossWatch.Period.WEEK),
                        LossWatch.SCALE);
    }
}
