// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.trading.sizing.Intent;

/**
 * Refuses an order after which the position would be worth more than an amount, or than a multiple of equity. A quote that makes the
 * position smaller passes: it is how a maker comes back under its limit.
 */
public final class MaxPositionCheck implements RiskCheck {
    private final NotionalLimit limit;

    /**
     * A check.
     *
     * @param limit most notional of one instrument's position
     */
    public MaxPositionCheck(NotionalLimit limit) {
        this.limit = limit;
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (intent.isExit()) {
            return true;
        }
        long allowed = limit.units(context.portfolio());
        long after = context.positionNotionalAfter(intent);
        boolean quoteReduces = intent.purpose == Intent.Purpose.QUOTE && after < context.heldNotional(intent);
        return after <= allowed
                || quoteReduces
                || refusal.because(RiskReason.MAX_POSITION, after, allowed, context.runScale());
    }
}
