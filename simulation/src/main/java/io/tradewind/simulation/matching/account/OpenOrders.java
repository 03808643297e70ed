// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.account;

import io.tradewind.simulation.index.LongSums;

/** How many orders of each account live and how many wait, for the filters that bound them. */
public final class OpenOrders {
    private final LongSums live = new LongSums();
    private final LongSums waiting = new LongSums();

    /** Creates counts of nothing. */
    public OpenOrders() {}

    /**
     * How many orders of an account live.
     *
     * @param accountId whose
     * @return resting and waiting ones
     */
    public long live(long accountId) {
        return live.get(accountId);
    }

    /**
     * How many orders of an account wait for a condition.
     *
     * @param accountId whose
     * @return orders
     */
    public long waiting(long accountId) {
        return waiting.get(accountId);
    }

    /**
     * Counts live orders.
     *
     * @param accountId whose
     * @param count how many more
     */
    public void addLive(long accountId, int count) {
        live.add(accountId, count);
    }

    /**
     * Counts waiting orders.
     *
     * @param accountId whose
     * @param count how many more
     */
    public void addWaiting(long accountId, int count) {
        waiting.add(accountId, count);
    }
}
