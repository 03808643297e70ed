// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.source;

import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads bars ahead on a thread of its own, a few batches at the most; order and content stay as they are.
 *
 * <p>What goes wrong on that thread is thrown by the next {@link #read}.
 */
public final class ReadAheadBars implements BarSource {
    private static final int BATCHES = 4;

    private final BlockingQueue<BarBatch> full = new ArrayBlockingQueue<>(BATCHES + 1);
    private final BlockingQueue<BarBatch> empty = new ArrayBlockingQueue<>(BATCHES + 1);
    private final BarBatch end = new BarBatch(1);
    private final Thread reader;
    private volatile @Nullable Throwable failure;
    private boolean ended;

    /**
     * Starts reading.
     *
     * @param opener opens the bars; called, read and closed on the reader's thread
     * @param batchCapacity bars of a batch
     */
    public ReadAheadBars(Supplier<BarSource> opener, int batchCapacity) {
        for (int i = 0; i < BATCHES; i++) {
            empty.add(new BarBatch(batchCapacity));
        }
        this.reader = Thread.ofPlatform().daemon().name("bar-reader").start(() -> readAll(opener));
    }

    private void readAll(Supplier<BarSource> opener) {
        try (BarSource source = opener.get()) {
            BarBatch batch = empty.take();
            while (source.read(batch) > 0) {
                full.put(batch);
                batch = empty.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        if (!full.offer(end)) {
            throw new IllegalStateException("the queue has room for every batch and the end mark");
        }
    }

    @Override
    public int read(BarBatch batch) {
        batch.clear();
        if (ended) {
            return 0;
        }
        try {
            BarBatch next = full.take();
            if (next == end) {
                ended = true;
                rethrow();
                return 0;
            }
            batch.copyOf(next);
            empty.put(next);
            return batch.size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for bars", e);
        }
    }

    private void rethrow() {
        switch (failure) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {
                // the end of the bars, not a failure
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
