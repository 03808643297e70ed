// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.trading.sizing.Intent;

/** Refuses limit and stop prices outside the instrument's bounds. */
final class PriceBoundsCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refused refused) {
        return (!intent.type.isLimited() || isAllowed(intent.limitTicks, intent, context, refused))
                && (!intent.type.hasStopPrice() || isAllowed(intent.stopTicks, intent, context, refused));
    }

    private static boolean isAllowed(long ticks, Intent intent, RiskContext context, Refused refused) {
        Instrument instrument = context.instrument(intent);
        if (instrument.isPriceAllowed(ticks)) {
            return true;
        }
        boolean low = ticks < instrument.minPriceTicks();
        return refused.because(
                RiskReason.PRICE_BOUNDS, ticks, low ? instrument.minPriceTicks() : instrument.maxPriceTicks(), 0);
    }
}
