// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

/**
 * What a thread does between two looks at a queue that is full or empty: spin, yield or park. It lives outside of the pure modules;
 * {@code app.thread} has the one for production. Called by many threads at once, so it keeps no state.
 */
@FunctionalInterface
public interface Pause {
    /**
     * Waits a little; may return early.
     *
     * @param attempt looks of this wait that found nothing, from 0
     */
    void pause(int attempt);
}
