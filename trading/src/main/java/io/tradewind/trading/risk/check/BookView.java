// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

/** Which books may be traded on. */
@FunctionalInterface
public interface BookView {
    /** For data without books: nothing stands against trading. */
    BookView NO_BOOKS = instrumentId -> true;

    /**
     * Whether an instrument's book is known good and has both sides.
     *
     * @param instrumentId the instrument
     * @return false while it is not; true where the data have no book
     */
    boolean isTradable(int instrumentId);
}
