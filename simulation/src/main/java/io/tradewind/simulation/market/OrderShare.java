// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

/** The aggressive orders that come by themselves: all but those that moves of the price bring. */
final class OrderShare {
    private static final double BY_THEMSELVES = 0.9;

    private OrderShare() {}

    static SelfExcitation of(MarketFigures figures) {
        SelfExcitation orders = figures.arrivals().orders();
        return orders.withRate(orders.rate() * BY_THEMSELVES);
    }
}
