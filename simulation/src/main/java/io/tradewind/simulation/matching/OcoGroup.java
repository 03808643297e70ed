// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.List;

/** Orders of one account and side that share one quantity: one cancels other. */
final class OcoGroup {
    final long id;
    final long accountId;
    final Side side;
    private final List<MatchOrder> members = new ArrayList<>(2);

    /** What all of its orders have traded together. */
    long filledLots;

    /** The largest quantity that any of its orders was accepted with, the fills before it included. */
    long intendedLots;

    /** True once one of its orders was refused, or cancelled by its account. */
    boolean closed;

    private long offeredIn;
    private long offeredLots;

    OcoGroup(long id, long accountId, Side side) {
        this.id = id;
        this.accountId = accountId;
        this.side = side;
    }

    int size() {
        return members.size();
    }

    /** A live order, by acceptance. */
    MatchOrder member(int at) {
        return members.get(at);
    }

    void join(MatchOrder order, long lots) {
        members.add(order);
        order.someTerms().group = this;
        intendedLots = Math.max(intendedLots, filledLots + lots);
    }

    void leave(MatchOrder order) {
        members.remove(order);
        order.someTerms().group = null;
    }

    /**
     * What one more of its orders adds to what can trade, when those offered in the same count trade before it.
     *
     * @param count number of the count
     */
    long offer(long count, long lots, OcoRules.Fill rule) {
        if (count != offeredIn) {
            offeredIn = count;
            offeredLots = 0;
        }
        boolean cancelled = rule == OcoRules.Fill.CANCEL && offeredLots > 0;
        long more = cancelled ? 0 : Math.max(0, lots - offeredLots);
        offeredLots += more;
        return more;
    }
}
