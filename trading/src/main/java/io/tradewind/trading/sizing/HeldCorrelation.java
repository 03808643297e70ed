// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.command.Side;

/** How much a new position moves together with what the account holds. */
@FunctionalInterface
public interface HeldCorrelation {
    /** Nothing is known of what is held. */
    HeldCorrelation NONE = (instrumentId, side) -> 0;

    /**
     * Largest correlation of a new position with a position in another instrument, in the directions they are held.
     *
     * @param instrumentId what is to be traded
     * @param side side of the entry
     * @return 0 (nothing held moves with it, or nothing is known) to 1
     */
    double with(int instrumentId, Side side);
}
