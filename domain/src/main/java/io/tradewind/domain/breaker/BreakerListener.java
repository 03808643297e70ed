// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** Hears what breakers do, on the thread that drains its subscription. */
@FunctionalInterface
public interface BreakerListener {
    /**
     * Something happened, maybe several times since the last event of this component. What is thrown is counted and goes no further.
     *
     * @param event what
     */
    void onEvent(BreakerEvent event);
}
