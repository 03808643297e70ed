// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

/** Tells long work whether it should stop. Safe for any thread; once true it stays true. */
@FunctionalInterface
public interface CancellationToken {
    /** A token that is never cancelled. */
    CancellationToken NEVER = () -> false;

    /**
     * Whether the work should stop.
     *
     * @return true once somebody asked for it
     */
    boolean isCancelled();

    /**
     * Leaves the work when it should stop.
     *
     * @throws CancelledException when cancelled
     */
    default void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancelledException("Interrupted.");
        }
    }
}
