// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.breaker.Permit;

/** Refuses at once while a breaker is open; a full queue is a failure to it, an element that got in a success. */
public final class CircuitBreakerPolicy implements OverflowPolicy {
    private final CircuitBreaker breaker;

    /**
     * A guard.
     *
     * @param breaker of the queue; called by all producers' threads
     */
    public CircuitBreakerPolicy(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public <E> Admission offer(E element, QueueRoom<E> queue) {
        long permit = breaker.tryAcquire();
        if (!Permit.isAdmitted(permit)) {
            return Admission.REJECTED;
        }
        boolean accepted = false;
        try {
            accepted = queue.put(element);
        } finally {
            breaker.record(permit, accepted);
        }
        return accepted ? Admission.ACCEPTED : Admission.REJECTED;
    }
}
