// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.trading.sizing.Intent;

/** Refuses new risk on a book that is not known good. */
final class BookCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refused refused) {
        return intent.isExit()
                || context.books().isTradable(intent.instrumentId)
                || refused.because(RiskReason.BOOK_NOT_GOOD, 0, 1, 0);
    }
}
