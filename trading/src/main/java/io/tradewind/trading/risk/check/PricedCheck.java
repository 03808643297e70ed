// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.trading.sizing.Intent;

/** Refuses what has no price, and what does not trade at this time. */
final class PricedCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refused refused) {
        if (context.portfolio().markTicks(intent.instrumentId) <= 0) {
            return refused.because(RiskReason.NOT_PRICED, 0, 1, 0);
        }
        return intent.isExit()
                || context.instrument(intent).isEffectiveAt(context.nowNs())
                || refused.because(
                        RiskReason.NOT_EFFECTIVE,
                        context.nowNs(),
                        context.instrument(intent).terms().effectiveToNs(),
                        9);
    }
}
