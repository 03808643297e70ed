// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.VenueRequest;

/**
 * What a venue asks at the moment a request arrives, before it acts on it. When the answer is no, the screen has answered the request
 * itself, and the venue does nothing.
 */
public interface OrderScreen {
    /** Lets everything pass. */
    OrderScreen NONE = new OrderScreen() {
        @Override
        public boolean admitsOrder(NewOrder order, long nowNs) {
            return true;
        }

        @Override
        public boolean admitsAmendment(
                long clientOrderId,
                int instrumentId,
                long quantityLots,
                long limitTicks,
                long requestTimeNs,
                long nowNs) {
            return true;
        }

        @Override
        public boolean admits(
                VenueRequest request, long clientOrderId, int instrumentId, long requestTimeNs, long nowNs) {
            return true;
        }
    };

    /**
     * A new order arrives.
     *
     * @param order the request, with the time at which it was sent
     * @param nowNs the venue's clock, nanoseconds since the epoch, UTC
     * @return true when the venue is to take it in
     */
    boolean admitsOrder(NewOrder order, long nowNs);

    /**
     * An amendment arrives.
     *
     * @param clientOrderId which order
     * @param instrumentId what it trades
     * @param quantityLots new total, 0 for unchanged
     * @param limitTicks new limit, 0 for unchanged
     * @param requestTimeNs when it was sent, nanoseconds since the epoch, UTC
     * @param nowNs the venue's clock, nanoseconds since the epoch, UTC
     * @return true when the venue is to carry it out
     */
    boolean admitsAmendment(
            long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long requestTimeNs, long nowNs);

    /**
     * A cancel or a question arrives.
     *
     * @param request CANCEL, QUERY_ORDER or QUERY_ACCOUNT
     * @param clientOrderId which order; 0 for a question about the account
     * @param instrumentId what it trades; anything for a question about the account
     * @param requestTimeNs when it was sent, nanoseconds since the epoch, UTC
     * @param nowNs the venue's clock, nanoseconds since the epoch, UTC
     * @return true when the venue is to carry it out
     */
    boolean admits(VenueRequest request, long clientOrderId, int instrumentId, long requestTimeNs, long nowNs);
}
