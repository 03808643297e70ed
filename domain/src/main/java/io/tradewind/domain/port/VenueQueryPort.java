// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/** Questions to a venue about what it knows. Answers come back as numbered events, never as return values. */
public interface VenueQueryPort {
    /** Asks nobody: no answer ever comes. */
    VenueQueryPort NONE = new VenueQueryPort() {
        @Override
        public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
            // nobody is there to ask
        }

        @Override
        public void queryAccount(long afterFillId, long timeNs) {
            // nobody is there to ask
        }
    };

    /**
     * Asks what became of an order. Answered by one OrderStatusReported.
     *
     * @param clientOrderId our id of the order
     * @param instrumentId what it trades
     * @param timeNs when the core asked, nanoseconds since the epoch, UTC
     */
    void queryOrder(long clientOrderId, int instrumentId, long timeNs);

    /**
     * Asks for the fills after one, and for all working orders. Answered by an OrderFilled for each of those fills, with the id it had
     * the first time, then an OrderStatusReported for each working order, then an AccountReported.
     *
     * @param afterFillId newest fill that is not to be told again; 0 for all
     * @param timeNs when the core asked, nanoseconds since the epoch, UTC
     */
    void queryAccount(long afterFillId, long timeNs);
}
