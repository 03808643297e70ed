// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.domain.port.TickSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Numbers ticks, passes them on in batches, and counts them. */
public final class TickCollector {
    private static final int CAPACITY = 2048;
    private static final int NOTES = 20;

    private final TickSink sink;
    private final TickBatch batch = new TickBatch(CAPACITY);
    private final long[] counts = new long[TickKind.values().length];
    private final List<String> notes = new ArrayList<>();
    private long sequence;
    private long rejects;
    private long repairs;

    /**
     * Starts with tick number 1.
     *
     * @param sink takes the batches and the rejects
     */
    public TickCollector(TickSink sink) {
        this.sink = sink;
    }

    /**
     * Gives a quote.
     *
     * @param eventTimeNs when the venue made it, or {@link TickBatch#NO_TIME}
     * @param receiveTimeNs when it was received
     * @param updateId update of the book, or {@link TickBatch#NO_ID}
     * @param bid price scaled by 10^8
     * @param bidQuantity size scaled by 10^8
     * @param ask price scaled by 10^8
     * @param askQuantity size scaled by 10^8
     */
    public void quote(
            long eventTimeNs,
            long receiveTimeNs,
            long updateId,
            long bid,
            long bidQuantity,
            long ask,
            long askQuantity) {
        long number = next(TickKind.QUOTE);
        batch.quote(number, eventTimeNs, receiveTimeNs, updateId, bid, bidQuantity, ask, askQuantity);
    }

    /**
     * Gives a trade.
     *
     * @param eventTimeNs when it took place, or {@link TickBatch#NO_TIME}
     * @param receiveTimeNs when it was received
     * @param tradeId id that the venue gave it, or {@link TickBatch#NO_ID}
     * @param price scaled by 10^8
     * @param quantity scaled by 10^8
     * @param aggressor side that took
     * @param onBook whether it took from the book
     */
    public void trade(
            long eventTimeNs,
            long receiveTimeNs,
            long tradeId,
            long price,
            long quantity,
            Side aggressor,
            boolean onBook) {
        long number = next(TickKind.TRADE);
        batch.trade(number, eventTimeNs, receiveTimeNs, tradeId, price, quantity, aggressor, onBook);
    }

    /**
     * Begins a snapshot.
     *
     * @param eventTimeNs when the venue made it, or {@link TickBatch#NO_TIME}
     * @param receiveTimeNs when it was received
     * @param updateId last update that it contains
     * @return takes its levels, bids before asks, before the next tick
     */
    public TickBatch snapshot(long eventTimeNs, long receiveTimeNs, long updateId) {
        long number = next(TickKind.SNAPSHOT);
        batch.snapshot(number, eventTimeNs, receiveTimeNs, updateId);
        return batch;
    }

    /**
     * Begins a delta.
     *
     * @param eventTimeNs when the venue made it, or {@link TickBatch#NO_TIME}
     * @param receiveTimeNs when it was received
     * @param firstId first update that it contains
     * @param lastId last update that it contains
     * @param previousId last update of the delta before, or {@link TickBatch#NO_ID}
     * @return takes its levels, bids before asks, before the next tick
     */
    public TickBatch delta(long eventTimeNs, long receiveTimeNs, long firstId, long lastId, long previousId) {
        long number = next(TickKind.DELTA);
        batch.delta(number, eventTimeNs, receiveTimeNs, firstId, lastId, previousId);
        return batch;
    }

    /**
     * Gives a tick of another batch, as received at a time.
     *
     * @param source the other batch
     * @param index of the tick
     * @param receiveTimeNs when it was received
     */
    public void copy(TickBatch source, int index, long receiveTimeNs) {
        long number = next(source.kind(index));
        batch.copy(source, index, receiveTimeNs, number);
    }

    private long next(TickKind kind) {
        if (batch.isFull()) {
            flush();
        }
        counts[kind.ordinal()]++;
        return ++sequence;
    }

    /** Passes on what the batch holds; to be called at the end. */
    public void flush() {
        if (batch.size() > 0) {
            sink.onTicks(batch);
            batch.clear();
        }
    }

    /**
     * Reports a line that gives no tick.
     *
     * @param file its file
     * @param line its number, from 1
     * @param reason why
     * @param detail what is wrong with it
     * @return false
     */
    public boolean reject(Path file, long line, RejectReason reason, String detail) {
        rejects++;
        sink.onReject(file.toString(), line, reason, detail);
        return false;
    }

    /**
     * Adds a note about a line; the first {@value #NOTES} are kept.
     *
     * @param file its file
     * @param line its number, from 1
     * @param what the note
     */
    public void note(Path file, long line, String what) {
        if (notes.size() < NOTES) {
            notes.add(file + ": line " + line + ": " + what);
        }
    }

    /**
     * Adds a note about the whole recording, however many there are.
     *
     * @param what the note
     */
    public void note(String what) {
        notes.add(what);
    }

    /**
     * Counts a value that was repaired; the first three are noted.
     *
     * @param file its file
     * @param line its number, from 1
     * @param what the note
     */
    public void repair(Path file, long line, String what) {
        repairs++;
        if (repairs <= 3) {
            note(file, line, what);
        }
    }

    /**
     * Ticks of a kind so far.
     *
     * @param kind the kind
     * @return 0 or more
     */
    public long count(TickKind kind) {
        return counts[kind.ordinal()];
    }

    /**
     * Ticks so far.
     *
     * @return 0 or more
     */
    public long ticks() {
        return sequence;
    }

    /**
     * Lines that gave no tick so far.
     *
     * @return 0 or more
     */
    public long rejects() {
        return rejects;
    }

    /**
     * Values that were repaired so far.
     *
     * @return 0 or more
     */
    public long repairs() {
        return repairs;
    }

    /**
     * The notes so far.
     *
     * @return in the order they came
     */
    public List<String> notes() {
        return notes;
    }
}
