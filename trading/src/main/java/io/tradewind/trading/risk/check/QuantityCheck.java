// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.trading.sizing.Intent;

/** Refuses quantities outside the instrument's bounds; an exit may be smaller than the smallest entry. */
public final class QuantityCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (intent.buyingPowerShare != 0
                || intent.isExit() && intent.lots > 0
                || context.instrument(intent).isQuantityAllowed(intent.lots)) {
            return true;
        }
        return refusal.because(RiskReason.QUANTITY_BOUNDS, intent.lots, 0, 0);
    }
}
