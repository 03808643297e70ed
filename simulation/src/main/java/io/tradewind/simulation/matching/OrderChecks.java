// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import org.jspecify.annotations.Nullable;

/** The checks of a new order after its id, in the order in which a venue makes them. */
final class OrderChecks {
    private final MatchFilters filters;
    private final MatchBook book;
    private final Positions positions;
    private final OpenOrders open;

    OrderChecks(MatchFilters filters, MatchBook book, Positions positions, OpenOrders open) {
        this.filters = filters;
        this.book = book;
        this.positions = positions;
        this.open = open;
    }

    /** The first check that fails, or null. */
    @Nullable
    MatchReason firstFailure(OrderRequest request) {
        if (!filters.admitsQuantity(request.quantityLots)) {
            return MatchReason.BAD_QUANTITY;
        }
        if (!pricesAreGood(request)) {
            return MatchReason.BAD_PRICE;
        }
        if (!displayIsGood(request)) {
            return MatchReason.BAD_QUANTITY;
        }
        if (!combines(request)) {
            return MatchReason.BAD_COMBINATION;
        }
        MatchReason filtered = filtered(request);
        if (filtered != null) {
            return filtered;
        }
        if (request.postOnly && book.crossed(request.side, request.priceTicks)) {
            return MatchReason.POST_ONLY_WOULD_MATCH;
        }
        return allowedLots(request) == 0 ? MatchReason.REDUCE_ONLY : null;
    }

    /** The quantity to accept: a reduce-only order is cut to the position. */
    long allowedLots(OrderRequest request) {
        return request.reduceOnly
                ? Math.min(request.quantityLots, positions.reducible(request.accountId, request.side))
                : request.quantityLots;
    }

    private boolean pricesAreGood(OrderRequest request) {
        return (!request.type.limited() || filters.admitsPrice(request.priceTicks))
                && (!request.type.waits() || filters.admitsPrice(request.stopTicks));
    }

    private static boolean displayIsGood(OrderRequest request) {
        return request.displayLots == OrderRequest.NOT_GIVEN
                || (request.displayLots > 0 && request.displayLots <= request.quantityLots);
    }

    private static boolean combines(OrderRequest request) {
        boolean resting = request.type == MatchType.LIMIT && request.timeInForce.rests();
        return resting || (!request.postOnly && request.displayLots == OrderRequest.NOT_GIVEN);
    }

    private @Nullable MatchReason filtered(OrderRequest request) {
        if (request.type.limited() && !filters.admitsNotional(request.priceTicks, request.quantityLots)) {
            return MatchReason.MIN_NOTIONAL;
        }
        if (request.displayLots > 0 && !filters.admitsParts(request.quantityLots, request.displayLots)) {
            return MatchReason.TOO_MANY_ICEBERG_PARTS;
        }
        if (open.live(request.accountId) >= filters.maxOpenOrders()) {
            return MatchReason.TOO_MANY_OPEN_ORDERS;
        }
        return request.type.waits() && open.waiting(request.accountId) >= filters.maxAlgoOrders()
                ? MatchReason.TOO_MANY_ALGO_ORDERS
                : null;
    }
}
