// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.domain.port.TickSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Numbers ticks, passes them on in batches, and counts them. */
final class TickCollector {
    private static final int CAPACITY = 2048;
    private static final int NOTES = 20;

    private final TickSink sink;
    private final TickBatch batch = new TickBatch(CAPACITY);
    private final long[] counts = new long[TickKind.values().length];
    private final List<String> notes = new ArrayList<>();
    private long sequence;
    private long rejects;
    private long repairs;

    TickCollector(TickSink sink) {
        this.sink = sink;
    }

    void quote(
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

    void trade(
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

    void snapshot(long eventTimeNs, long receiveTimeNs, BinanceLine line) {
        long number = next(TickKind.SNAPSHOT);
        batch.snapshot(number, eventTimeNs, receiveTimeNs, line.snapshotId);
        levels(batch, line);
    }

    void delta(long eventTimeNs, long receiveTimeNs, BinanceLine line) {
        long number = next(TickKind.DELTA);
        batch.delta(number, eventTimeNs, receiveTimeNs, line.firstId, line.lastId, line.previousId);
        levels(batch, line);
    }

    /** Adds the levels of a line to the last tick of a batch. */
    static void levels(TickBatch target, BinanceLine line) {
        for (int i = 0; i < line.bids.size(); i++) {
            target.bid(line.bids.price(i), line.bids.quantity(i));
        }
        for (int i = 0; i < line.asks.size(); i++) {
            target.ask(line.asks.price(i), line.asks.quantity(i));
        }
    }

    /** Gives a tick of another batch, as received at a time. */
    void copy(TickBatch source, int index, long receiveTimeNs) {
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

    void flush() {
        if (batch.size() > 0) {
            sink.onTicks(batch);
            batch.clear();
        }
    }

    /** Reports a line that gives no tick; always false. */
    boolean reject(Path file, long line, RejectReason reason, String detail) {
        rejects++;
        sink.onReject(file.toString(), line, reason, detail);
        return false;
    }

    void note(Path file, long line, String what) {
        if (notes.size() < NOTES) {
            notes.add(file + ": line " + line + ": " + what);
        }
    }

    /** Adds a note about the whole recording, however many there are. */
    void note(String what) {
        notes.add(what);
    }

    void repair(Path file, long line, String what) {
        repairs++;
        if (repairs <= 3) {
            note(file, line, what);
        }
    }

    long count(TickKind kind) {
        return counts[kind.ordinal()];
    }

    long ticks() {
        return sequence;
    }

    long rejects() {
        return rejects;
    }

    long repairs() {
        return repairs;
    }

    List<String> notes() {
        return notes;
    }
}
