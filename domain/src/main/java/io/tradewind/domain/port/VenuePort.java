// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

import io.tradewind.domain.command.NewOrder;

/** Where orders leave the core. Answers come back as numbered events, never as return values. */
public interface VenuePort {
    /**
     * Sends a new order.
     *
     * @param order a flyweight; the venue copies what it keeps before it returns
     */
    void newOrder(NewOrder order);

    /**
     * Asks for an order to be cancelled.
     *
     * @param clientOrderId our id of the order
     * @param instrumentId what it trades
     * @param timeNs when the core asked, nanoseconds since the epoch, UTC
     */
    void cancelOrder(long clientOrderId, int instrumentId, long timeNs);

    /**
     * Asks for a working order to be changed.
     *
     * @param clientOrderId our id of the order
     * @param instrumentId what it trades
     * @param quantityLots new total quantity with the filled part; 0 for unchanged
     * @param limitTicks new limit price; 0 for unchanged
     * @param timeNs when the core asked, nanoseconds since the epoch, UTC
     */
    void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs);
}
