// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.simulation.matching.filter.MatchFilters;
import org.jspecify.annotations.Nullable;

/** The rules of a change to a resting order: what is allowed, and whether it keeps its place. */
final class Amendment {
    private final OrderChecks checks;
    private final MatchFilters filters;
    private final MatchBook book;

    Amendment(OrderChecks checks, MatchFilters filters, MatchBook book) {
        this.checks = checks;
        this.filters = filters;
        this.book = book;
    }

    /** The first check that fails, or null; numbers that are not given are unchanged. */
    @Nullable
    MatchReason firstFailure(MatchOrder order, long givenLots, long givenTicks, long nowNs) {
        if (order.iceberg()) {
            return MatchReason.BAD_COMBINATION;
        }
        long lots = newLots(order, givenLots);
        long ticks = newTicks(order, givenTicks);
        if (givenLots != OrderRequest.NOT_GIVEN && !quantityIsGood(order, lots)) {
            return MatchReason.BAD_QUANTITY;
        }
        if (!filters.admitsPrice(ticks)) {
            return MatchReason.BAD_PRICE;
        }
        MatchReason filtered = checks.filteredLimit(order.side, ticks, lots, nowNs);
        if (filtered != null) {
            return filtered;
        }
        return order.postOnly && book.crossed(order.side, ticks) ? MatchReason.POST_ONLY_WOULD_MATCH : null;
    }

    private boolean quantityIsGood(MatchOrder order, long lots) {
        return filters.admitsQuantity(lots)
                && lots > order.filledLots()
                && (order.terms == null || agreesWithOthers(order, order.terms, lots));
    }

    /** A group's orders never trade more than was intended; a child does not outgrow what its parent has released. */
    private static boolean agreesWithOthers(MatchOrder order, OrderTerms terms, long lots) {
        OcoGroup group = terms.group;
        long open = lots - order.filledLots() + terms.unreleasedLots;
        return (group == null || group.filledLots + open <= group.intendedLots)
                && (!terms.isChild || lots <= order.quantityLots);
    }

    /** Whether the order stays where it stands in the queue. */
    static boolean keepsPlace(MatchOrder order, long givenLots, long givenTicks) {
        return newTicks(order, givenTicks) == order.limitTicks && newLots(order, givenLots) <= order.quantityLots;
    }

    static void apply(MatchOrder order, long givenLots, long givenTicks) {
        long lots = newLots(order, givenLots);
        order.leavesLots += lots - order.quantityLots;
        order.quantityLots = lots;
        order.shownLots = order.leavesLots;
        order.limitTicks = newTicks(order, givenTicks);
    }

    private static long newLots(MatchOrder order, long givenLots) {
        return givenLots == OrderRequest.NOT_GIVEN ? order.quantityLots : givenLots;
    }

    private static long newTicks(MatchOrder order, long givenTicks) {
        return givenTicks == OrderRequest.NOT_GIVEN ? order.limitTicks : givenTicks;
    }
}
