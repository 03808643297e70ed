// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import io.tradewind.domain.queue.OverflowPolicy.BlockProducer;
import io.tradewind.domain.queue.OverflowPolicy.Lossless;
import io.tradewind.domain.queue.OverflowPolicy.RejectWithError;

/** What a queue that loses nothing does with a producer that found it full: one wait is {@link #begin}, then {@link #pause} until room. */
final class LosslessGuard {
    private final Lossless policy;
    private final QueueFullException full;
    private final PaddedLong refused = new PaddedLong();

    LosslessGuard(String name, String capacity, Lossless policy) {
        this.policy = policy;
        this.full = new QueueFullException("queue '" + name + "' is full (" + capacity + "): " + consequence(policy));
    }

    private static String consequence(Lossless policy) {
        return switch (policy) {
            case RejectWithError() -> "rejected";
            case BlockProducer block -> "no room within " + block.timeoutNs() + " ns";
        };
    }

    /**
     * A producer found the queue full.
     *
     * @return when its wait began
     * @throws QueueFullException when the policy lets nobody wait
     */
    long begin() throws QueueFullException {
        return switch (policy) {
            case RejectWithError() -> throw refuse();
            case BlockProducer block -> block.clock().getAsLong();
        };
    }

    /**
     * Lets it wait a little.
     *
     * @param attempt looks so far, from 0
     * @param beganNs from {@link #begin}
     * @throws QueueFullException when its time is up
     */
    void pause(int attempt, long beganNs) throws QueueFullException {
        if (policy instanceof BlockProducer block) {
            if (block.clock().getAsLong() - beganNs >= block.timeoutNs()) {
                throw refuse();
            }
            block.pause().pause(attempt);
        }
    }

    private QueueFullException refuse() {
        refused.add();
        return full;
    }

    long refused() {
        return refused.get();
    }
}
