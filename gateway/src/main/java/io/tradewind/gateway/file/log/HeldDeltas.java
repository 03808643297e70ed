// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.domain.port.TickBatch;
import java.util.ArrayDeque;
import java.util.Deque;

/** Deltas that wait for a snapshot. Of more than {@value #MOST} or so, the oldest are let go: no snapshot is that late. */
final class HeldDeltas {
    private static final int BLOCK = 1024;
    private static final int BLOCKS = 64;
    static final int MOST = BLOCK * BLOCKS;

    private final Deque<TickBatch> blocks = new ArrayDeque<>();
    private long dropped;

    void add(long eventTimeNs, long receiveTimeNs, BinanceLine line) {
        TickBatch block = room();
        block.delta(0, eventTimeNs, receiveTimeNs, line.firstId, line.lastId, line.previousId);
        line.addLevels(block);
    }

    private TickBatch room() {
        TickBatch last = blocks.peekLast();
        if (last != null && !last.isFull()) {
            return last;
        }
        if (blocks.size() == BLOCKS) {
            dropped += blocks.removeFirst().size();
        }
        TickBatch block = new TickBatch(BLOCK);
        blocks.addLast(block);
        return block;
    }

    Iterable<TickBatch> blocks() {
        return blocks;
    }

    long dropped() {
        return dropped;
    }

    void clear() {
        blocks.clear();
        dropped = 0;
    }
}
