// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.thread.CancellationToken;
import io.tradewind.domain.queue.Pause;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends all threads of a run when one of them fails or the run is cancelled: whoever waits leaves by an exception.
 *
 * <p>Who waits spins a little and then sleeps, for 50 µs at most. It never yields: on a machine with more to do than cores, a yield gives the core
 * away for a whole time slice of milliseconds, while a sleeper is woken before those that have used theirs up.
 */
final class RunGuard implements Pause {
    private static final int CHECK_MASK = 63;
    private static final int SPINS = 32;
    private static final long SHORTEST_NS = 1_000;
    private static final long LONGEST_NS = 50_000;
    private static final int MOST_DOUBLINGS = 6;

    private final CancellationToken cancellation;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    RunGuard(CancellationToken cancellation) {
        this.cancellation = cancellation;
    }

    /** Runs the work of a thread; its failure ends the run. */
    Runnable watch(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
    }

    @Override
    public void pause(int attempt) {
        if ((attempt & CHECK_MASK) == CHECK_MASK) {
            check();
        }
        if (attempt < SPINS) {
            Thread.onSpinWait();
        } else {
            int doublings = Math.min(attempt - SPINS, MOST_DOUBLINGS);
            LockSupport.parkNanos(this, Math.min(LONGEST_NS, SHORTEST_NS << doublings));
        }
    }

    /** Leaves when the run is over. */
    void check() {
        cancellation.throwIfCancelled();
        Throwable first = failure.get();
        if (first != null) {
            throw new IllegalStateException("another thread of the run failed: " + first, first);
        }
    }
}
