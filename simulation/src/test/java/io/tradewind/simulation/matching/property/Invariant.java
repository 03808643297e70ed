// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import io.tradewind.simulation.matching.MatchCause;
import io.tradewind.simulation.matching.MatchReason;

/** Something that must hold whatever is asked; it throws an AssertionError where it does not. */
interface Invariant {
    /** A trade as reported, told before the mirror takes notice of it. */
    record Trade(Tracked taker, Tracked maker, long ticks, long lots, long takerLeavesLots, long makerLeavesLots) {}

    /** A command will be given. */
    default void before(Mirror mirror) {}

    /** An order was accepted; positions and book are those that its checks saw. */
    default void onAccepted(Mirror mirror, Tracked order) {}

    default void onRejected(Mirror mirror, long id, MatchReason reason) {}

    /** An order begins to match; told before its first trade. */
    default void onArrival(Mirror mirror, Tracked order) {}

    default void onTrade(Mirror mirror, Trade trade) {}

    /** An order will lose lots, all of its rest when {@code ends}; told before the mirror takes notice. */
    default void onLoss(Mirror mirror, Tracked order, long lots, boolean ends, MatchCause cause) {}

    default void onExpired(Mirror mirror, Tracked order, long lots) {}

    /** A command is done. */
    default void after(Mirror mirror) {}
}
