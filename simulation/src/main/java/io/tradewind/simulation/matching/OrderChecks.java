// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.account.OpenOrders;
import io.tradewind.simulation.matching.account.Positions;
import io.tradewind.simulation.matching.filter.MatchFilters;
import io.tradewind.simulation.matching.filter.ReferencePrices;
import io.tradewind.simulation.trigger.TrailingDistance;
import io.tradewind.simulation.trigger.TriggerPrices;
import org.jspecify.annotations.Nullable;

/** The checks of a new order after its id and the trading status, in the order in which a venue makes them. */
final class OrderChecks {
    private static final long NOT_GIVEN = OrderRequest.NOT_GIVEN;

    private final MatchFilters filters;
    private final MatchBook book;
    private final Positions positions;
    private final OpenOrders open;
    private final Contingencies contingencies;
    private final ReferencePrices prices;
    private final boolean anyDistance;

    OrderChecks(
            MatchFilters filters,
            MatchBook book,
            Positions positions,
            OpenOrders open,
            Contingencies contingencies,
            ReferencePrices prices) {
        this.filters = filters;
        this.book = book;
        this.positions = positions;
        this.open = open;
        this.contingencies = contingencies;
        this.prices = prices;
        this.anyDistance = filters.percentPrice().isNone();
    }

    /** The first check that fails, or null. */
    @Nullable
    MatchReason firstFailure(OrderRequest request, long nowNs) {
        MatchReason refused = badNumber(request, nowNs);
        if (refused == null && !combines(request)) {
            refused = MatchReason.BAD_COMBINATION;
        }
        if (refused == null && (request.isGrouped() || request.isChild())) {
            refused = contingencies.firstFailure(request);
        }
        if (refused == null) {
            refused = filtered(request, nowNs);
        }
        return refused == null ? wrongNow(request) : refused;
    }

    /** The quantity to accept: a reduce-only order is cut to the position, a group's to what its group has left. */
    long allowedLots(OrderRequest request) {
        long lots = request.isGrouped() ? contingencies.allowedLots(request) : request.quantityLots;
        return request.reduceOnly ? Math.min(lots, positions.reducible(request.accountId, request.side)) : lots;
    }

    private @Nullable MatchReason badNumber(OrderRequest request, long nowNs) {
        if (!quantityIsGood(request)) {
            return MatchReason.BAD_QUANTITY;
        }
        if (!pricesAreGood(request)) {
            return MatchReason.BAD_PRICE;
        }
        if (request.type == OrderType.TRAILING_STOP && !trailIsGood(request)) {
            return MatchReason.BAD_TRAIL;
        }
        if (!timesAreGood(request, nowNs)) {
            return MatchReason.BAD_TIME;
        }
        return displayIsGood(request) ? null : MatchReason.BAD_QUANTITY;
    }

    private boolean quantityIsGood(OrderRequest request) {
        return filters.admitsQuantity(request.quantityLots)
                && (request.type.isLimited() || filters.marketLots().admits(request.quantityLots));
    }

    private boolean pricesAreGood(OrderRequest request) {
        return (!request.type.isLimited() || filters.admitsPrice(request.priceTicks))
                && (!request.type.hasStopPrice() || filters.admitsPrice(request.stopTicks));
    }

    private static boolean trailIsGood(OrderRequest request) {
        return request.trailTicks == NOT_GIVEN
                ? TrailingDistance.isValid(0, request.trailBps)
                : request.trailBps == NOT_GIVEN && TrailingDistance.isValid(request.trailTicks, 0);
    }

    private static boolean timesAreGood(OrderRequest request, long nowNs) {
        return (request.type != OrderType.TIME_STOP || request.triggerTimeNs >= 0)
                && (request.timeInForce != TimeInForce.GTD
                        || (request.expireTimeNs >= 0 && request.expireTimeNs > nowNs));
    }

    private static boolean displayIsGood(OrderRequest request) {
        return request.displayLots == NOT_GIVEN
                || (request.displayLots > 0 && request.displayLots <= request.quantityLots);
    }

    private static boolean combines(OrderRequest request) {
        boolean resting = request.type == OrderType.LIMIT && OrderRequest.rests(request.timeInForce);
        boolean plain = !request.postOnly && request.displayLots == NOT_GIVEN;
        return (resting || plain) && givesOnlyItsOwn(request) && !(request.reduceOnly && request.isChild());
    }

    private static boolean givesOnlyItsOwn(OrderRequest request) {
        OrderType type = request.type;
        boolean trails = request.trailTicks != NOT_GIVEN || request.trailBps != NOT_GIVEN;
        boolean watches = type.isWaiting() && type != OrderType.TIME_STOP;
        return (!trails || type == OrderType.TRAILING_STOP)
                && (request.trigger == TriggerPrice.LAST || watches)
                && (request.triggerTimeNs == NOT_GIVEN || type == OrderType.TIME_STOP)
                && (request.expireTimeNs == NOT_GIVEN || request.timeInForce == TimeInForce.GTD);
    }

    private @Nullable MatchReason filtered(OrderRequest request, long nowNs) {
        MatchReason price = filteredPrice(request, nowNs);
        if (price != null) {
            return price;
        }
        if (request.displayLots > 0 && !filters.admitsParts(request.quantityLots, request.displayLots)) {
            return MatchReason.TOO_MANY_ICEBERG_PARTS;
        }
        if (open.live(request.accountId) >= filters.maxOpenOrders()) {
            return MatchReason.TOO_MANY_OPEN_ORDERS;
        }
        return request.type.isWaiting() && open.waiting(request.accountId) >= filters.maxAlgoOrders()
                ? MatchReason.TOO_MANY_ALGO_ORDERS
                : null;
    }

    private @Nullable MatchReason filteredPrice(OrderRequest request, long nowNs) {
        if (request.type.isLimited()) {
            return filteredLimit(request.side, request.priceTicks, request.quantityLots, nowNs);
        }
        long last = filters.notionalOfMarket() ? prices.lastTicks() : TriggerPrices.UNKNOWN;
        boolean small = last != TriggerPrices.UNKNOWN && !filters.admitsNotional(last, request.quantityLots);
        return small ? MatchReason.MIN_NOTIONAL : null;
    }

    /** The first filter of price and notional that a limit order fails, or null. */
    @Nullable
    MatchReason filteredLimit(Side side, long ticks, long lots, long nowNs) {
        if (!filters.admitsNotional(ticks, lots)) {
            return MatchReason.MIN_NOTIONAL;
        }
        if (anyDistance) {
            return null;
        }
        long average = prices.averageTicks(nowNs);
        boolean far =
                average != TriggerPrices.UNKNOWN && !filters.percentPrice().admits(side, ticks, average);
        return far ? MatchReason.PERCENT_PRICE : null;
    }

    private @Nullable MatchReason wrongNow(OrderRequest request) {
        if (request.postOnly && !request.isChild() && book.crossed(request.side, request.priceTicks)) {
            return MatchReason.POST_ONLY_WOULD_MATCH;
        }
        return request.reduceOnly && allowedLots(request) == 0 ? MatchReason.REDUCE_ONLY : null;
    }
}
