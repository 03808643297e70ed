// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

/** Counts incidents and passes them on. */
public final class OrderIncidents {
    private static final OrderIncident[] KINDS = OrderIncident.values();

    private final OrderListener listener;
    private final long[] counts = new long[KINDS.length];

    OrderIncidents(OrderListener listener) {
        this.listener = listener;
    }

    /**
     * Something was noticed.
     *
     * @param kind what
     * @param clientOrderId the order that it is about; 0 for the account
     * @param timeNs the core's clock
     */
    public void report(OrderIncident kind, long clientOrderId, long timeNs) {
        counts[kind.ordinal()]++;
        listener.onIncident(kind, clientOrderId, timeNs);
    }

    /**
     * How often something was noticed.
     *
     * @param kind what
     * @return times
     */
    public long count(OrderIncident kind) {
        return counts[kind.ordinal()];
    }
}
