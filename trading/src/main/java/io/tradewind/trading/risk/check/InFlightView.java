// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.domain.command.Side;

/** What is ordered but not filled yet. */
@FunctionalInterface
public interface InFlightView {
    /**
     * Signed quantity of the working orders that are not protective.
     *
     * @param instrumentId the instrument
     * @return lots, buys less sells
     */
    long inFlightLots(int instrumentId);

    /**
     * Quantity of the quotes that rest on one side: all of them may fill, and those of the other side may not.
     *
     * @param instrumentId the instrument
     * @param side side of the quotes
     * @return lots, not negative; 0 unless overridden
     */
    default long quotedLots(int instrumentId, Side side) {
        return 0;
    }

    /**
     * Quantity of all working orders of one side that are not protective: all of them may fill, and those of the other side may not.
     *
     * @param instrumentId the instrument
     * @param side side of the orders
     * @return lots, not negative
     */
    default long workingLots(int instrumentId, Side side) {
        return Math.max(0, side.sign() * inFlightLots(instrumentId)) + quotedLots(instrumentId, side);
    }

    /**
     * Most that working orders without a known quantity may cost.
     *
     * @param instrumentId the instrument
     * @param side side of the orders
     * @return run-currency units, not negative; 0 unless overridden
     */
    default long reservedUnits(int instrumentId, Side side) {
        return 0;
    }
}
