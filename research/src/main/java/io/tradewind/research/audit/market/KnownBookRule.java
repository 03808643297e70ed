// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;

/** {@code known-book}: nothing trades while an update of the book is missing, a side is empty, or the book is crossed. */
final class KnownBookRule extends MarketRule {
    KnownBookRule() {
        super("known-book");
    }

    @Override
    void onRow(MarketState market, VenueRow row) {
        if (!row.isFill()) {
            return;
        }
        count();
        MarketBook book = market.book();
        if (!book.isKnown()) {
            differ(row, "was filled while the book was not known");
        } else if (!book.isTradable()) {
            differ(
                    row,
                    "was filled while the best prices were " + text(book.best(Side.BUY)) + " and "
                            + text(book.best(Side.SELL)));
        }
    }

    @Override
    String compared(long count) {
        return "state of the rebuilt book at " + count + " fills";
    }
}
