// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.sizing.Intent;

/** Refuses new risk while something that is held or worked has no mark, or some cash no rate: no limit could be computed. */
public final class MissingMarkCheck implements RiskCheck {
    private final ExposureBook book;

    /**
     * A check.
     *
     * @param book exposures
     */
    public MissingMarkCheck(ExposureBook book) {
        this.book = book;
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        return intent.isExit()
                || book.isComplete()
                || refusal.because(RiskReason.MISSING_MARK, Math.max(1, book.unknownCount()), 0, 0);
    }
}
