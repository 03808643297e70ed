// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.loss.LossWatch;
import io.tradewind.trading.sizing.Intent;

/**
 * Refuses new risk after so many losing trades in a row, until the next day. The trades of quoting strategies are not counted, and their
 * quotes are not refused: they are many, partial and no bets. Losses of periods and the drawdown bound them. A gain after the limit was
 * reached does not end the pause, and the refusal then names the limit that was reached.
 */
public final class ConsecutiveLossesCheck implements RiskCheck {
    private final LossWatch losses;

    /**
     * A check.
     *
     * @param losses what was lost
     */
    public ConsecutiveLossesCheck(LossWatch losses) {
        this.losses = losses;
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        return !losses.isStreakReached()
                || intent.purpose == Intent.Purpose.QUOTE
                || !NewRisk.isAddedBy(intent, context)
                || refusal.because(
                        RiskReason.CONSECUTIVE_LOSSES,
                        Math.max(losses.streak(), losses.limits().consecutive()),
                        losses.limits().consecutive(),
                        0);
    }
}
