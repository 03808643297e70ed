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
}
