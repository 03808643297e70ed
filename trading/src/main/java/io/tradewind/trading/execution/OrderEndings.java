// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;

/** Ends an order whose end was found out by asking, as the venue's own answer would have done. */
@FunctionalInterface
public interface OrderEndings {
    /**
     * An order is over.
     *
     * @param order working
     * @param event REJECT, CANCEL, EXPIRE, FAIL or FILL
     * @param reason why
     * @param nowNs the core's clock
     */
    void end(Order order, OrderEvent event, VenueReason reason, long nowNs);
}
