// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.domain.port.TickSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps the ticks and rejects that a format reports. */
public final class RecordedTicks implements TickSink {
    /** One tick, field by field; the levels are price, quantity, price, quantity and so on. */
    public record Tick(
            TickKind kind,
            long sequence,
            long eventTimeNs,
            long receiveTimeNs,
            long id,
            long firstId,
            long previousId,
            long price,
            long quantity,
            long askPrice,
            long askQuantity,
            Side aggressor,
            boolean onBook,
            int bids,
            List<Long> levels) {}

    public record Reject(String file, long line, RejectReason reason, String detail) {}

    public final List<Tick> ticks = new ArrayList<>();
    public final List<Reject> rejects = new ArrayList<>();

    @Override
    public void onTicks(TickBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            ticks.add(tick(batch, i));
        }
    }

    private static Tick tick(TickBatch batch, int i) {
        List<Long> levels = new ArrayList<>();
        for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
            levels.add(batch.levelPrice(level));
            levels.add(batch.levelQuantity(level));
        }
        return new Tick(
                batch.kind(i),
                batch.sequence(i),
                batch.eventTimeNs(i),
                batch.receiveTimeNs(i),
                batch.id(i),
                batch.firstId(i),
                batch.previousId(i),
                batch.price(i),
                batch.quantity(i),
                batch.askPrice(i),
                batch.askQuantity(i),
                batch.kind(i) == TickKind.TRADE ? batch.aggressor(i) : Side.BUY,
                batch.kind(i) == TickKind.TRADE && batch.isOnBook(i),
                batch.askStart(i) - batch.levelStart(i),
                levels);
    }

    @Override
    public void onReject(String file, long line, RejectReason reason, String detail) {
        rejects.add(new Reject(file, line, reason, detail));
    }

    public List<Tick> of(TickKind kind) {
        return ticks.stream().filter(tick -> tick.kind() == kind).toList();
    }
}
