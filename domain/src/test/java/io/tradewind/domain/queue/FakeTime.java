// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import io.tradewind.domain.queue.OverflowPolicy.BlockProducer;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.YieldingIdleStrategy;

/** A clock that moves only when somebody waits, and a pause that waits. */
final class FakeTime {
    static final long STEP_NS = 10;
    static final OverflowPolicy.Lossless PATIENT = new BlockProducer(
            TimeUnit.MINUTES.toNanos(5), System::nanoTime, attempt -> YieldingIdleStrategy.INSTANCE.idle());

    private long nowNs = 1_000;
    private int pauses;
    private Runnable meanwhile = () -> {};

    BlockProducer blockFor(long timeoutNs) {
        return new BlockProducer(timeoutNs, () -> nowNs, attempt -> pause());
    }

    void whileWaiting(Runnable action) {
        meanwhile = action;
    }

    private void pause() {
        nowNs += STEP_NS;
        pauses++;
        meanwhile.run();
    }

    int pauses() {
        return pauses;
    }
}
