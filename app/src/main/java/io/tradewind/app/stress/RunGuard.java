// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.thread.BackoffPause;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.domain.queue.Pause;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends all threads of a run when one of them fails or the run is cancelled: whoever waits leaves by an exception. */
final class RunGuard implements Pause {
    private static final int CHECK_MASK = 63;

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
        BackoffPause.INSTANCE.pause(attempt);
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
