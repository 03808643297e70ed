// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.research.backtest.spec.TickFeed;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks on a thread of its own, a few ahead of the replay.
 *
 * <p>The blocks and their content do not depend on it; only who waits for whom does. A failure of the reader is thrown where its
 * block would have come.
 */
final class ReadAheadTickBlocks implements TickBlocks {
    private static final int AHEAD = 4;
    private static final int MOST_SPARE = 64;
    private static final long POLL_MS = 50;

    private final BlockingQueue<TickBlock> full = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<TickBlock> free = new ArrayBlockingQueue<>(MOST_SPARE);
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private volatile boolean finished;

    ReadAheadTickBlocks(Supplier<TickBlockReader> opener) {
        this.thread = Thread.ofPlatform().daemon().name("tick-reader").start(() -> readAll(opener));
    }

    private void readAll(Supplier<TickBlockReader> opener) {
        try (TickBlockReader reader = opener.get()) {
            TickBlock block = spare();
            while (reader.read(block)) {
                full.put(block);
                block = spare();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            finished = true;
        }
    }

    private TickBlock spare() {
        TickBlock block = free.poll();
        return block == null ? new TickBlock(TickFeed.BATCH) : block;
    }

    @Override
    public @Nullable TickBlock next() {
        try {
            TickBlock block = full.poll();
            while (block == null && !finished) {
                block = full.poll(POLL_MS, TimeUnit.MILLISECONDS);
            }
            if (block == null) {
                block = full.poll();
            }
            if (block == null) {
                rethrow();
            }
            return block;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for ticks", e);
        }
    }

    private void rethrow() {
        switch (failure) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {
                // the end of the ticks, not a failure
            }
        }
    }

    @Override
    public void recycle(TickBlock block) {
        // A block that finds no place is left to the collector.
        var _ = free.offer(block);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
