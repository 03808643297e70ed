// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.trading.order.Order;

/** Told of every fill that was booked. */
@FunctionalInterface
public interface FillListener {
    /**
     * A fill.
     *
     * @param order what was filled, with the fill counted; valid until this method returns
     * @param fillId the venue's execution id
     * @param bar 0-based bar of the instrument whose prices made the fill
     * @param lots quantity, positive
     * @param priceTicks price
     * @param feeUnits fee in the settlement currency
     * @param liquidity maker or taker
     * @param venueTimeNs when it happened at the venue
     * @param receiveTimeNs when the core learned of it
     */
    void onFill(
            Order order,
            long fillId,
            long bar,
            long lots,
            long priceTicks,
            long feeUnits,
            Liquidity liquidity,
            long venueTimeNs,
            long receiveTimeNs);
}
