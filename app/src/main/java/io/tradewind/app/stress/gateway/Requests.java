// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import io.tradewind.app.stress.gateway.VenueSession.Execution;
import io.tradewind.app.stress.gateway.VenueSession.OrderRequest;

/** Carries requests to a session and brings back what became of them. One thread asks. */
public interface Requests {
    /**
     * Sends a request on its way.
     *
     * @param request what is asked for
     */
    void submit(OrderRequest request);

    /**
     * Waits for the answer to a request. Answers of one instrument are awaited in the order of its requests.
     *
     * @param request submitted before
     * @return what became of it
     */
    Execution await(OrderRequest request);
}
