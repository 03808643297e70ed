// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

/** Told of every round trip when it closes. */
@FunctionalInterface
public interface RoundTripListener {
    /**
     * A part of a strategy's position was closed.
     *
     * @param trip the round trip, a flyweight valid until this method returns
     */
    void onRoundTrip(RoundTrip trip);
}
