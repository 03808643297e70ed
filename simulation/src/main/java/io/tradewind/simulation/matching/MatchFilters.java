// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/**
 * Ranges of a venue's filters beyond tick and lot.
 *
 * @param minPriceTicks lowest limit or stop price
 * @param maxPriceTicks highest limit or stop price
 * @param minLots smallest quantity
 * @param maxLots largest quantity
 * @param minNotional smallest limit price times quantity, in ticks times lots
 * @param maxIcebergParts most slices of an iceberg
 * @param maxOpenOrders most live orders of an account, waiting stops included
 * @param maxAlgoOrders most waiting stops of an account
 */
public record MatchFilters(
        long minPriceTicks,
        long maxPriceTicks,
        long minLots,
        long maxLots,
        long minNotional,
        long maxIcebergParts,
        long maxOpenOrders,
        long maxAlgoOrders) {
    /** No filter but tick and lot. */
    public static final MatchFilters NONE = new MatchFilters(
            1, OrderRequest.MAX_UNITS, 1, OrderRequest.MAX_UNITS, 0, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    boolean admitsPrice(long ticks) {
        return ticks >= minPriceTicks && ticks <= maxPriceTicks;
    }

    boolean admitsQuantity(long lots) {
        return lots >= minLots && lots <= maxLots;
    }

    boolean admitsNotional(long ticks, long lots) {
        return Math.multiplyHigh(ticks, lots) != 0 || ticks * lots < 0 || ticks * lots >= minNotional;
    }

    boolean admitsParts(long lots, long displayLots) {
        return (lots + displayLots - 1) / displayLots <= maxIcebergParts;
    }
}
