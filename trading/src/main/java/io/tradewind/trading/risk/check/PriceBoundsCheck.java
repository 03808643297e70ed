// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.trading.sizing.Intent;

/** Refuses limit and stop prices outside the instrument's bounds. */
public final class PriceBoundsCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        return (!intent.type.isLimited() || isAllowed(intent.limitTicks, intent, context, refusal))
                && (!intent.type.hasStopPrice() || isAllowed(intent.stopTicks, intent, context, refusal));
    }

    private static boolean isAllowed(long ticks, Intent intent, RiskContext context, Refusal refusal) {
        Instrument instrument = context.instrument(intent);
        if (instrument.isPriceAllowed(ticks)) {
            return true;
        }
        boolean low = ticks < instrument.minPriceTicks();
        return refusal.because(
                RiskReason.PRICE_BOUNDS, ticks, low ? instrument.minPriceTicks() : instrument.maxPriceTicks(), 0);
    }
}
