// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

/** Told of what becomes of orders. */
public interface OrderListener {
    /**
     * The venue holds an order.
     *
     * @param order valid until this method returns
     */
    default void onOrderAccepted(Order order) {
        // most only ask what became of it
    }

    /**
     * An order's life is over, or the run is.
     *
     * @param order valid until this method returns
     */
    void onOrderDone(Order order);

    /**
     * An event came that the order's state does not allow.
     *
     * @param clientOrderId the order; it may be unknown
     * @param event what came
     * @param timeNs when, nanoseconds since the epoch, UTC
     */
    void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs);

    /**
     * Something between us and the venue is not as it should be.
     *
     * @param incident what was noticed
     * @param clientOrderId the order that it is about; 0 for the account
     * @param timeNs when, nanoseconds since the epoch, UTC
     */
    default void onIncident(OrderIncident incident, long clientOrderId, long timeNs) {
        // most only ask what became of orders
    }
}
