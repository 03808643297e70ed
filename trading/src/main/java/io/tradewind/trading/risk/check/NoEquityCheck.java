// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.trading.sizing.Intent;

/** Refuses new risk when the account is worth nothing, or less, or more than can be counted: then its worth is not known. */
public final class NoEquityCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (intent.isExit()) {
            return true;
        }
        long equity = equityUnits(context);
        return equity > 0 || refusal.because(RiskReason.NO_EQUITY, equity, 0, context.runScale());
    }

    private static long equityUnits(RiskContext context) {
        try {
            return context.portfolio().equityUnits();
        } catch (ArithmeticException e) {
            return Long.MIN_VALUE;
        }
    }
}
