// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.simulation.index.LongSums;

/** How many orders of each account live and how many wait, for the filters that bound them. */
final class OpenOrders {
    private final LongSums live = new LongSums();
    private final LongSums waiting = new LongSums();

    long live(long accountId) {
        return live.get(accountId);
    }

    long waiting(long accountId) {
        return waiting.get(accountId);
    }

    void addLive(MatchOrder order, int count) {
        live.add(order.accountId, count);
    }

    void addWaiting(MatchOrder order, int count) {
        waiting.add(order.accountId, count);
    }
}
