// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.domain.event.RequestError;
import org.jspecify.annotations.Nullable;

/** What becomes of one message: the sum of the faults that befall it. */
final class Fate {
    boolean lost;

    @Nullable
    RequestError error;

    long errorDelayNs;
    long retryAfterNs;
    long delayNs;
    boolean overtaken;
    boolean swapped;
    boolean doubled;
    long copyDelayNs;
    long skewNs;

    void clear() {
        lost = false;
        error = null;
        errorDelayNs = 0;
        retryAfterNs = 0;
        delayNs = 0;
        overtaken = false;
        swapped = false;
        doubled = false;
        copyDelayNs = 0;
        skewNs = 0;
    }

    /** Adds a fault; latencyNs is how long the message is on its way without it. */
    void add(PlannedFault planned, long latencyNs, long nowNs) {
        Fault fault = planned.fault();
        switch (fault.kind()) {
            case REQUEST_LOST, RESPONSE_LOST, OUTAGE -> lose(fault.error(), 0, fault);
            case RATE_STORM ->
                lose(RequestError.RATE_LIMITED, Math.min(fault.retryAfterNs(), planned.leftNs(nowNs)), fault);
            case DUPLICATE_REQUEST, DUPLICATE_RESPONSE -> {
                doubled = true;
                copyDelayNs = fault.delayNs();
            }
            case LATE_REQUEST, LATE_RESPONSE -> {
                delayNs += fault.delayNs();
                overtaken = true;
            }
            case REORDERED -> {
                delayNs += fault.delayNs();
                overtaken = true;
                swapped = true;
            }
            case SLOW -> delayNs += fault.delayNs() + (fault.factor() - 1) * latencyNs;
            case CLOCK_SKEW -> skewNs += fault.skewNs();
            case STREAM_DOWN -> {
                // the stream is looked at when the answer would reach the core
            }
        }
    }

    private void lose(@Nullable RequestError told, long comeBackNs, Fault fault) {
        lost = true;
        error = told;
        errorDelayNs = fault.delayNs();
        retryAfterNs = comeBackNs;
    }
}
