// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.thread;

import io.tradewind.domain.queue.Pause;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.YieldingIdleStrategy;

/** Spins a little, yields a little, then parks, twice as long each time up to a millisecond. For any thread. */
public enum BackoffPause implements Pause {
    /** It has no state. */
    INSTANCE;

    private static final int SPINS = 32;
    private static final int YIELDS = 8;
    private static final long SHORTEST_NS = 1_000;
    private static final int MOST_DOUBLINGS = 10;

    @Override
    public void pause(int attempt) {
        if (attempt < SPINS) {
            Thread.onSpinWait();
        } else if (attempt < SPINS + YIELDS) {
            YieldingIdleStrategy.INSTANCE.idle();
        } else {
            LockSupport.parkNanos(SHORTEST_NS << Math.min(attempt - SPINS - YIELDS, MOST_DOUBLINGS));
        }
    }
}
