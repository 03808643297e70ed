// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.trading.sizing.Intent;

/** Refuses limit and stop prices outside the instrument's bounds. */
final class PriceBoundsCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refused refused) {
        return (!intent.type.isLimited() || isAllowed(intent.limitTicks, intent, context, refused))
                && (!intent.type.hasStopPrice() || isAllowed(intent.stopTicks, intent, context, refused));
    }

    private static boolean isAllowed(long ticks, Intent intent, RiskContext context, Refused refused) {
        return context.instrument(intent).isPriceAllowed(ticks)
                || refused.because(RiskReason.PRICE_BOUNDS, ticks, 0, 0);
    }
}
