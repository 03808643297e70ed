// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.research.backtest.spec.TickFeed;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Reads each block when it is asked for, on the caller's thread. */
final class DirectTickBlocks implements TickBlocks {
    private final TickBlockReader reader;
    private final ArrayDeque<TickBlock> free = new ArrayDeque<>();

    DirectTickBlocks(TickBlockReader reader) {
        this.reader = reader;
    }

    @Override
    public @Nullable TickBlock next() {
        TickBlock spare = free.poll();
        TickBlock block = spare == null ? new TickBlock(TickFeed.BATCH) : spare;
        return reader.read(block) ? block : null;
    }

    @Override
    public void recycle(TickBlock block) {
        free.add(block);
    }

    @Override
    public void close() {
        reader.close();
    }
}
