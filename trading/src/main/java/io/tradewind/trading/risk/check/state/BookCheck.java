// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.state;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.sizing.Intent;

/** Refuses new risk on a book that is not known good. */
public final class BookCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        return intent.isExit()
                || context.books().isTradable(intent.instrumentId)
                || refusal.because(RiskReason.BOOK_NOT_GOOD, 0, 1, 0);
    }
}
