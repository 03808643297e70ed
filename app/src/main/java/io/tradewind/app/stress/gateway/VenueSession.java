// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import java.util.concurrent.TimeoutException;

/** The session itself: only whoever holds it may call. */
@FunctionalInterface
public interface VenueSession {
    /**
     * Carries out a market order.
     *
     * @param request what is asked for
     * @return what the venue did
     * @throws TimeoutException when the venue does not answer in time
     * @throws InterruptedException when the talk was cancelled
     */
    Execution execute(OrderRequest request) throws TimeoutException, InterruptedException;

    /**
     * A market order with the best prices that it meets.
     *
     * @param number of the request, from 0
     * @param instrumentId what it trades
     * @param side 1 buys, -1 sells
     * @param lots quantity, positive
     * @param bidTicks best bid on arrival
     * @param askTicks best ask on arrival
     */
    record OrderRequest(long number, int instrumentId, int side, long lots, long bidTicks, long askTicks) {}

    /**
     * What became of a request.
     *
     * @param number of the request
     * @param priceTicks price; 0 when it failed
     * @param feeUnits fee in the settlement currency
     */
    record Execution(long number, long priceTicks, long feeUnits) {
        /** The request was not carried out. */
        static Execution failed(long number) {
            return new Execution(number, 0, 0);
        }

        /**
         * Whether it was carried out.
         *
         * @return true when it has a price
         */
        public boolean isDone() {
            return priceTicks != 0;
        }
    }
}
