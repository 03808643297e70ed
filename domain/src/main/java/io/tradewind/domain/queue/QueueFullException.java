// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

/**
 * A queue that loses nothing had no room, and the element is still the producer's. Checked, because somebody has to decide: a refused
 * order is reported, a refused fill stops the source.
 *
 * <p>One instance serves a queue for its whole life, without stack trace and without suppressed exceptions, so that throwing it
 * allocates nothing and is safe for any thread.
 */
public final class QueueFullException extends Exception {
    private static final long serialVersionUID = 1L;

    QueueFullException(String message) {
        super(message, null, false, false);
    }
}
