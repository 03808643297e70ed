// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fee;

import io.tradewind.domain.command.Liquidity;

/** What a venue charges. Amounts are units of the settlement currency. */
public interface FeeModel {
    /**
     * Fee of a fill that has not happened yet.
     *
     * @param notionalUnits value of the fill, not negative
     * @param quantityUnits quantity in base units scaled by 10^8, not negative
     * @param liquidity maker or taker
     * @return positive is a cost, negative a rebate
     */
    long feeUnits(long notionalUnits, long quantityUnits, Liquidity liquidity);

    /**
     * Brings the volume that decides the rate up to a time: what is too old no longer counts.
     *
     * @param timeNs nanoseconds since the epoch, UTC; never decreasing
     */
    void onTime(long timeNs);

    /**
     * Counts a fill towards the volume that decides the rate.
     *
     * @param notionalUnits value of the fill, not negative
     * @param timeNs when it happened, nanoseconds since the epoch, UTC; never decreasing
     */
    void onFill(long notionalUnits, long timeNs);

    /**
     * Value that can be bought as a taker so that value and proportional fee together do not exceed an amount.
     *
     * @param amountUnits not negative
     * @return not above the amount, rounded down
     */
    long valueWithin(long amountUnits);
}
