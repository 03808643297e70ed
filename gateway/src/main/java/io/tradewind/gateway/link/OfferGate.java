// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/** The side of a circuit breaker that a queue sees. */
public interface OfferGate {
    /**
     * Whether an element may be tried.
     *
     * @return false while the breaker is open
     */
    boolean admits();

    /**
     * Tells how the try went.
     *
     * @param accepted whether the queue had room
     */
    void onResult(boolean accepted);
}
