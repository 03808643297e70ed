// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import io.tradewind.trading.risk.check.CountingCheck;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.loss.LossWatch;
import io.tradewind.trading.sizing.Intent;

/** Refuses more entries in a UTC day than a limit. Quotes are not entries. */
public final class TradesPerDayCheck implements CountingCheck {
    private final LossWatch losses;

    /**
     * A check.
     *
     * @param losses counts the entries that pass
     */
    public TradesPerDayCheck(LossWatch losses) {
        this.losses = losses;
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        int limit = losses.limits().tradesPerDay();
        return intent.purpose != Intent.Purpose.ENTRY
                || losses.entries() < limit
                || refusal.because(RiskReason.TRADES_PER_DAY, losses.entries() + 1L, limit, 0);
    }

    @Override
    public void onApproved(Intent intent, long timeNs) {
        if (intent.purpose == Intent.Purpose.ENTRY) {
            losses.entered();
        }
    }
}
