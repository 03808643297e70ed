// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.book;

/**
 * The orders that rest at one price, summed up.
 *
 * @param priceTicks the price
 * @param orders how many rest there
 * @param shownLots what they show
 */
public record PriceLevel(long priceTicks, int orders, long shownLots) {
    /** The level that an order is the first of. */
    static PriceLevel from(RestingOrder first) {
        int orders = 0;
        long lots = 0;
        for (RestingOrder order = first; order != null; order = order.next) {
            orders++;
            lots += order.shownLots();
        }
        return new PriceLevel(first.limitTicks(), orders, lots);
    }
}
