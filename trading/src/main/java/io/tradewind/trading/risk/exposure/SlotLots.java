// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

/** What each strategy slot holds of its instrument. */
@FunctionalInterface
public interface SlotLots {
    /**
     * What a slot holds.
     *
     * @param slotId the slot
     * @return signed lots
     */
    long lots(int slotId);
}
