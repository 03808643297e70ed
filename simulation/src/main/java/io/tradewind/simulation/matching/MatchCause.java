// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/** Why an order was changed or cancelled. */
public enum MatchCause {
    /** Its account asked for it. */
    REQUESTED,
    /** Self-trade prevention. */
    SELF_TRADE,
    /** Another order of its one-cancels-other group was filled. */
    OCO_FILLED,
    /** Another order of its group was cancelled by its account. */
    OCO_CANCELLED,
    /** Another order of its group was refused. */
    OCO_REJECTED,
    /** The order that it waits for was filled further. */
    PARENT_FILLED,
    /** The order that it waits for ended, and it has nothing to work with. */
    PARENT_ENDED,
    /** It is post-only and would take when the order that it waits for is filled. */
    POST_ONLY_WOULD_MATCH
}
