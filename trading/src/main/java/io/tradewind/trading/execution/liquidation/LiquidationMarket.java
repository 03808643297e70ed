// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import io.tradewind.domain.command.Side;

/** What the plan may ask about the market. */
public interface LiquidationMarket {
    /** There is no book that is known good, or no volume. */
    long UNKNOWN = -1;

    /**
     * Quantity that an order would meet.
     *
     * @param instrumentId the instrument
     * @param side side of the order
     * @param limitTicks its limit
     * @return lots that are visible up to the limit; {@link #UNKNOWN} when the book is not good, or where there are no books
     */
    long depthLots(int instrumentId, Side side, long limitTicks);

    /**
     * Whether the instrument has a book at all.
     *
     * @param instrumentId the instrument
     * @return false over bars
     */
    boolean hasBook(int instrumentId);

    /**
     * Quantity that was traded lately.
     *
     * @param instrumentId the instrument
     * @return lots of the last bar, 0 when nobody traded; {@link #UNKNOWN} before the first bar that tells of a volume
     */
    long volumeLots(int instrumentId);
}
