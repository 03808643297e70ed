// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

/** Which strategy holds what: the plan books what it sells to whom it belongs. */
public interface SlotHoldings {
    /**
     * The strategy that holds most of an instrument on one side.
     *
     * @param instrumentId the instrument
     * @param sign 1 for longs, -1 for shorts
     * @return its slot; any slot when none holds it there, preferably of the instrument
     */
    int largest(int instrumentId, int sign);

    /**
     * What a strategy holds.
     *
     * @param slotId its slot
     * @return signed lots
     */
    long lots(int slotId);
}
