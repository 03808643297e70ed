// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.trading.sizing.Intent;

/** Refuses an order that adds more notional than an amount, or than a multiple of equity. */
public final class MaxOrderNotionalCheck implements RiskCheck {
    private final NotionalLimit limit;

    /**
     * A check.
     *
     * @param limit most notional that one order adds
     */
    public MaxOrderNotionalCheck(NotionalLimit limit) {
        this.limit = limit;
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (intent.isExit()) {
            return true;
        }
        long allowed = limit.units(context.portfolio());
        long added = context.addedNotional(intent);
        return added <= allowed || refusal.because(RiskReason.MAX_ORDER_NOTIONAL, added, allowed, context.runScale());
    }
}
