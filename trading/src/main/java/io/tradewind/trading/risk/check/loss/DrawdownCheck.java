// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.loss.LossWatch;
import io.tradewind.trading.sizing.Intent;

/** Refuses new risk while the drawdown from the high-water mark is at its soft limit or beyond. */
public final class DrawdownCheck implements RiskCheck {
    private final LossWatch losses;

    /**
     * A check.
     *
     * @param losses what was lost
     */
    public DrawdownCheck(LossWatch losses) {
        this.losses = losses;
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (!losses.isFunded()) {
            return intent.isExit() || refusal.because(RiskReason.NO_EQUITY, 0, 1, 0);
        }
        boolean soft = losses.isSoftReached();
        return !soft && !losses.isHardReached()
                || !NewRisk.isAddedBy(intent, context)
                || refusal.because(
                        RiskReason.DRAWDOWN,
                        losses.drawdown(),
                        soft ? losses.softLimit() : losses.hardLimit(),
                        LossWatch.SCALE);
    }
}
