// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import org.agrona.collections.Long2LongHashMap;

/** How many orders of each account live and how many wait, for the filters that bound them. */
final class OpenOrders {
    private final Long2LongHashMap live = new Long2LongHashMap(0);
    private final Long2LongHashMap waiting = new Long2LongHashMap(0);

    long live(long accountId) {
        return live.get(accountId);
    }

    long waiting(long accountId) {
        return waiting.get(accountId);
    }

    void addLive(MatchOrder order, int count) {
        add(live, order.accountId, count);
    }

    void addWaiting(MatchOrder order, int count) {
        add(waiting, order.accountId, count);
    }

    private static void add(Long2LongHashMap counts, long accountId, int count) {
        long now = counts.get(accountId) + count;
        if (now == 0) {
            counts.remove(accountId);
        } else {
            counts.put(accountId, now);
        }
    }
}
