// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import java.util.Comparator;

/**
 * What a venue leaves open about one-cancels-other groups.
 *
 * @param priority which of a group's waiting orders goes first when one look finds the conditions of several to hold
 * @param fill what a fill of one does to the others
 */
public record OcoRules(Priority priority, Fill fill) {
    /** The usual: the limit first, and fills are shared. */
    public static final OcoRules USUAL = new OcoRules(Priority.LIMIT_FIRST, Fill.REDUCE);

    /** Order among waiting orders of one group; those of one kind go by acceptance. */
    public enum Priority {
        /** Orders that become limit orders, then orders that become market orders. */
        LIMIT_FIRST,
        /** Orders that become market orders, then orders that become limit orders. */
        STOP_FIRST,
        /** By acceptance. */
        ACCEPTANCE;

        private Comparator<MatchOrder> comparator() {
            return switch (this) {
                case LIMIT_FIRST -> LIMITS_FIRST;
                case STOP_FIRST -> STOPS_FIRST;
                case ACCEPTANCE -> OLDEST_FIRST;
            };
        }
    }

    /** What a fill of one order does to the others of its group. */
    public enum Fill {
        /** Takes as much off each; one with nothing left is cancelled. */
        REDUCE,
        /** Cancels them, however small the fill. */
        CANCEL
    }

    private static final Comparator<MatchOrder> OLDEST_FIRST = Comparator.comparingLong(MatchOrder::acceptedAt);
    private static final Comparator<MatchOrder> LIMITS_FIRST =
            Comparator.comparing((MatchOrder order) -> !order.limited()).thenComparing(OLDEST_FIRST);
    private static final Comparator<MatchOrder> STOPS_FIRST =
            Comparator.comparing(MatchOrder::limited).thenComparing(OLDEST_FIRST);

    boolean precedes(MatchOrder one, MatchOrder other) {
        return priority.comparator().compare(one, other) < 0;
    }
}
