// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/** An element that must not be lost was not taken by its queue. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the queue did with it. */
    private final Admission outcome;

    QueueFullException(Admission outcome, int depth, int capacity) {
        super("the queue did not take the element (" + outcome + "): " + depth + " of " + capacity + " are waiting");
        this.outcome = outcome;
    }

    /**
     * What the queue did with it.
     *
     * @return anything but ACCEPTED
     */
    public Admission outcome() {
        return outcome;
    }
}
