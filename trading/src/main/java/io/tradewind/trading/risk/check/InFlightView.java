// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.domain.command.Side;

/** What is ordered but not filled yet. */
@FunctionalInterface
public interface InFlightView {
    /**
     * Quantity of all working orders of one side that are not protective: all of them may fill, and those of the other side may not.
     *
     * @param instrumentId the instrument
     * @param side side of the orders
     * @return lots, not negative
     */
    long workingLots(int instrumentId, Side side);

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
