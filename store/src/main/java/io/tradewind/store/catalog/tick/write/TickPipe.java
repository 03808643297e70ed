// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick.write;

import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands batches of ticks from one thread to two, each of which sees all of them; the batches are a ring that is used over
 * and over, so the faster side waits for the slower.
 */
public final class TickPipe {
    /** Ticks in a batch. */
    static final int BATCH = 4_096;

    private static final int SLOTS = 8;

    /** Who reads. */
    enum Consumer {
        EVENTS,
        LEVELS
    }

    private final TickBatch[] slots = new TickBatch[SLOTS];
    private final long[] consumed = new long[Consumer.values().length];
    private long published;
    private boolean ended;
    private boolean broken;

    TickPipe() {
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new TickBatch(BATCH);
        }
    }

    /** An empty batch to fill, once both consumers have let it go; then {@link #publish}. */
    synchronized TickBatch claim() {
        await(() -> published - Math.min(consumed[0], consumed[1]) < SLOTS);
        TickBatch batch = slots[(int) (published % SLOTS)];
        batch.clear();
        return batch;
    }

    synchronized void publish() {
        published++;
        notifyAll();
    }

    /** The next batch, to be given back by {@link #release}; null at the end. */
    synchronized @Nullable TickBatch take(Consumer consumer) {
        long index = consumed[consumer.ordinal()];
        await(() -> index < published || ended);
        return index == published ? null : slots[(int) (index % SLOTS)];
    }

    synchronized void release(Consumer consumer) {
        consumed[consumer.ordinal()]++;
        notifyAll();
    }

    /** Nothing more will come. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** One side failed: whoever waits, or comes next, gets an exception. */
    synchronized void fail() {
        broken = true;
        notifyAll();
    }

    private synchronized void await(BooleanSupplier condition) {
        try {
            while (!broken && !condition.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broken = true;
        }
        if (broken) {
            throw new BrokenPipeException();
        }
    }

    /** The other side of a pipe failed, or the wait for it was interrupted; the cause is found there. */
    public static final class BrokenPipeException extends RequestException {
        private static final long serialVersionUID = 1L;

        private BrokenPipeException() {
            super("the import was broken off");
        }
    }
}
