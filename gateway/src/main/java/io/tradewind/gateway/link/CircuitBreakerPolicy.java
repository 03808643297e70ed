// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/** Refuses at once while a breaker is open; tells the breaker of each full queue and each success. */
public final class CircuitBreakerPolicy implements OverflowPolicy {
    private final OfferGate gate;

    /**
     * A guard.
     *
     * @param gate the breaker; called by all producers' threads
     */
    public CircuitBreakerPolicy(OfferGate gate) {
        this.gate = gate;
    }

    @Override
    public <E> Admission offer(E element, QueueRoom<E> queue) {
        if (!gate.admits()) {
            return Admission.REJECTED;
        }
        boolean accepted = queue.put(element);
        gate.onResult(accepted);
        return accepted ? Admission.ACCEPTED : Admission.REJECTED;
    }
}
