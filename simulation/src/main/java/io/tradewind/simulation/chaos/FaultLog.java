// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was injected: every fault counted, the first {@value #MAX_KEPT} kept one by one. */
public final class FaultLog {
    /** Injections that are kept one by one. */
    public static final int MAX_KEPT = 100_000;

    private final long[][] counts = new long[FaultKind.values().length][LinkMessage.values().length];
    private final List<Injection> injections = new ArrayList<>();

    void add(long timeNs, FaultKind kind, LinkMessage message, long clientOrderId) {
        counts[kind.ordinal()][message.ordinal()]++;
        if (injections.size() < MAX_KEPT) {
            injections.add(new Injection(timeNs, kind, message, clientOrderId));
        }
    }

    /**
     * The first injections.
     *
     * @return in the order in which they happened
     */
    public List<Injection> injections() {
        return Collections.unmodifiableList(injections);
    }

    /**
     * Faults of a kind.
     *
     * @param kind the kind
     * @return their number
     */
    public long count(FaultKind kind) {
        long sum = 0;
        for (long count : counts[kind.ordinal()]) {
            sum += count;
        }
        return sum;
    }

    /**
     * Faults of a kind that befell one kind of message.
     *
     * @param kind the kind
     * @param message the kind of message
     * @return their number
     */
    public long count(FaultKind kind, LinkMessage message) {
        return counts[kind.ordinal()][message.ordinal()];
    }

    /**
     * All faults.
     *
     * @return their number
     */
    public long total() {
        long sum = 0;
        for (FaultKind kind : FaultKind.values()) {
            sum += count(kind);
        }
        return sum;
    }
}
