// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.domain.port.TickBatch;
import io.tradewind.gateway.file.format.TickCollector;
import java.nio.file.Path;

/**
 * Brings snapshots and deltas of a recording into the order in which a book can be built.
 *
 * <p>Deltas before the first snapshot are held back. When it comes, those that reach past it follow it, received when it was. A
 * missing delta is not repaired: what follows is passed on, and kept too, so that it can be given again behind the next snapshot. A
 * later snapshot that is no newer than an unbroken chain of deltas says nothing new and is left out: applying it would set the book
 * back.
 */
final class DepthChain {
    private static final long NONE = Long.MIN_VALUE;

    private enum State {
        AWAITING_SNAPSHOT,
        IN_STEP,
        BROKEN
    }

    private final TickCollector out;
    private final HeldDeltas held = new HeldDeltas();
    private State state = State.AWAITING_SNAPSHOT;
    private long lastId = NONE;
    private boolean afterSnapshot;
    private long lines;
    private long levels;
    private long beforeSnapshot;
    private long snapshots;
    private long gaps;

    DepthChain(TickCollector out) {
        this.out = out;
    }

    void delta(Path file, long number, BinanceLine line, long eventTimeNs, long receiveTimeNs) {
        lines++;
        levels += line.bids.size() + line.asks.size();
        if (state == State.AWAITING_SNAPSHOT) {
            held.add(eventTimeNs, receiveTimeNs, line);
            return;
        }
        line.addLevels(out.delta(eventTimeNs, receiveTimeNs, line.firstId, line.lastId, line.previousId));
        long before = lastId;
        if (state == State.IN_STEP && !joins(line.firstId, line.lastId, line.previousId)) {
            out.note(
                    file,
                    number,
                    "depth update " + line.firstId + " does not follow from " + before
                            + ": what lies between is missing");
        }
        if (state == State.BROKEN) {
            held.add(eventTimeNs, receiveTimeNs, line);
        }
    }

    /** Adds a delta to the chain; false when it breaks it. Deltas that the chain contains already change nothing. */
    private boolean joins(long firstId, long id, long previousId) {
        if (id <= lastId) {
            return true;
        }
        if (!follows(firstId, previousId)) {
            gaps++;
            state = State.BROKEN;
            return false;
        }
        afterSnapshot = false;
        lastId = id;
        return true;
    }

    /** The rule of {@link io.tradewind.domain.book.OrderBook}. */
    private boolean follows(long firstId, long previousId) {
        if (previousId == TickBatch.NO_ID) {
            return afterSnapshot ? firstId <= lastId + 1 : firstId == lastId + 1;
        }
        return afterSnapshot ? previousId <= lastId : previousId == lastId;
    }

    void snapshot(Path file, long number, BinanceLine line, long eventTimeNs, long receiveTimeNs) {
        boolean first = snapshots == 0;
        snapshots++;
        if (state == State.IN_STEP && line.snapshotId <= lastId) {
            out.note(
                    file,
                    number,
                    "snapshot " + line.snapshotId + " repeats what the deltas up to " + lastId
                            + " have brought already, so it is left out");
            return;
        }
        line.addLevels(out.snapshot(eventTimeNs, receiveTimeNs, line.snapshotId));
        state = State.IN_STEP;
        lastId = line.snapshotId;
        afterSnapshot = true;
        beforeSnapshot += first ? held.dropped() : 0;
        for (TickBatch block : held.blocks()) {
            release(block, line.snapshotId, receiveTimeNs, first);
        }
        if (state == State.IN_STEP) {
            held.clear();
        }
    }

    private void release(TickBatch block, long snapshotId, long receiveTimeNs, boolean first) {
        for (int i = 0; i < block.size(); i++) {
            if (block.id(i) <= snapshotId) {
                beforeSnapshot += first ? 1 : 0;
                continue;
            }
            out.copy(block, i, receiveTimeNs);
            if (state == State.IN_STEP) {
                joins(block.firstId(i), block.id(i), block.previousId(i));
            }
        }
    }

    /** Depth lines. */
    long lines() {
        return lines;
    }

    /** Level changes of all depth lines. */
    long levels() {
        return levels;
    }

    long beforeSnapshot() {
        return beforeSnapshot;
    }

    /** Snapshots, those left out too. */
    long snapshots() {
        return snapshots;
    }

    long gaps() {
        return gaps;
    }
}
