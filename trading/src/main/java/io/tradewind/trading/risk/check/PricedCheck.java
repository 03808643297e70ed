// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.trading.sizing.Intent;

/** Refuses what has no price, and what does not trade at this time. */
public final class PricedCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (context.portfolio().markTicks(intent.instrumentId) <= 0) {
            return refusal.because(RiskReason.NOT_PRICED, 0, 1, 0);
        }
        return intent.isExit()
                || context.instrument(intent).isEffectiveAt(context.nowNs())
                || refusal.because(
                        RiskReason.NOT_EFFECTIVE,
                        context.nowNs(),
                        context.instrument(intent).terms().effectiveToNs(),
                        9);
    }
}
