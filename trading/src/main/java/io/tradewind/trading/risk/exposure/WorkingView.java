// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import io.tradewind.domain.command.Side;

/**
 * What the working orders may still fill, buys and sells apart. Protective orders do not count: they only close what is held. An order
 * sized by share whose quantity the venue has not told yet counts with the most that it may cost.
 */
public interface WorkingView {
    /**
     * What is left of the working orders of one side.
     *
     * @param instrumentId the instrument
     * @param side side of the orders
     * @return lots, not negative
     */
    long workingLots(int instrumentId, Side side);

    /**
     * Most that orders without a known quantity may cost.
     *
     * @param instrumentId the instrument
     * @param side side of the orders
     * @return run-currency units, not negative
     */
    long reservedUnits(int instrumentId, Side side);

    /**
     * What is left of one strategy slot's working orders of one side.
     *
     * @param slotId the slot
     * @param side side of the orders
     * @return lots, not negative
     */
    long slotWorkingLots(int slotId, Side side);

    /**
     * Most that one slot's orders without a known quantity may cost.
     *
     * @param slotId the slot
     * @param side side of the orders
     * @return run-currency units, not negative
     */
    long slotReservedUnits(int slotId, Side side);
}
