// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import java.util.EnumSet;
import java.util.Set;

/** What can go wrong between a core and a venue. */
public enum FaultKind {
    /** A request never reaches the venue. */
    REQUEST_LOST(Scope.REQUESTS, false),
    /** A request reaches the venue twice: the second time after the fault's delay. */
    DUPLICATE_REQUEST(Scope.REQUESTS, false),
    /** A request reaches the venue after the fault's delay; those behind it overtake it. */
    LATE_REQUEST(Scope.REQUESTS, false),
    /** The venue acted, and its answer is lost. */
    RESPONSE_LOST(Scope.ANSWERS, false),
    /** An answer comes twice: the second time after the fault's delay. */
    DUPLICATE_RESPONSE(Scope.ANSWERS, false),
    /** An answer comes after the fault's delay; those behind it overtake it. */
    LATE_RESPONSE(Scope.ANSWERS, false),
    /** An answer comes after the one that follows it, or after the fault's delay when none follows. */
    REORDERED(Scope.ANSWERS, false),
    /** The stream of answers is down, and the core is told so: what the venue says meanwhile is lost, or held until it is up. */
    STREAM_DOWN(Scope.ALL, true),
    /** The venue takes no requests: each comes back with an error, or nothing comes back. Its market goes on. */
    OUTAGE(Scope.REQUESTS, true),
    /** Requests and answers take a multiple of the venue's latency and the fault's delay; none overtakes another. */
    SLOW(Scope.ALL, true),
    /** The clock that requests are stamped with is off by the fault's skew: the venue may find them too old or too new. */
    CLOCK_SKEW(Scope.REQUESTS, true),
    /** The venue refuses each request for coming too often, and says when to come back (HTTP 429). */
    RATE_STORM(Scope.REQUESTS, true);

    private enum Scope {
        REQUESTS,
        ANSWERS,
        ALL
    }

    private final Scope scope;
    private final boolean span;

    FaultKind(Scope scope, boolean span) {
        this.scope = scope;
        this.span = span;
    }

    /**
     * Whether it is a state that lasts, rather than something that befalls one message.
     *
     * @return true for a state
     */
    public boolean isSpan() {
        return span;
    }

    /**
     * What it can befall.
     *
     * @return kinds of messages, in their order
     */
    public Set<LinkMessage> messages() {
        Set<LinkMessage> messages = EnumSet.noneOf(LinkMessage.class);
        for (LinkMessage message : LinkMessage.values()) {
            boolean wanted = scope == Scope.ALL || message.isRequest() == (scope == Scope.REQUESTS);
            if (wanted && message != LinkMessage.STREAM) {
                messages.add(message);
            }
        }
        return messages;
    }

    /**
     * The delay that a fault of this kind has unless it says otherwise.
     *
     * @return nanoseconds
     */
    public long defaultDelayNs() {
        return switch (this) {
            case LATE_REQUEST, LATE_RESPONSE, REORDERED -> 500_000_000L;
            case DUPLICATE_REQUEST, DUPLICATE_RESPONSE, SLOW, CLOCK_SKEW, STREAM_DOWN -> 0;
            case REQUEST_LOST, RESPONSE_LOST, OUTAGE, RATE_STORM -> 1_000_000L;
        };
    }
}
