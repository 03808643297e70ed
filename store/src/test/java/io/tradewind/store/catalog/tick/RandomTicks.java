// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Ticks of all kinds with everything that may be missing in them, reproducible by seed. */
final class RandomTicks {
    private final RandomGenerator random;
    private final long bound;
    private long receiveNs;
    private long updateId = 1_000;
    private long tradeId = 7;

    RandomTicks(long seed, long firstNs, long bound) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.bound = bound;
        receiveNs = firstNs;
    }

    /** Batches of several sizes; a snapshot of a huge book comes first. */
    List<TickBatch> batches(int ticks) {
        List<TickBatch> batches = new ArrayList<>();
        TickBatch batch = new TickBatch(1);
        snapshot(batch, 100_000);
        batches.add(batch);
        for (int left = ticks - 1; left > 0; left -= batch.size()) {
            batch = new TickBatch(Math.min(left, 1 + random.nextInt(9_000)));
            while (!batch.isFull()) {
                add(batch);
            }
            batches.add(batch);
        }
        return batches;
    }

    private void add(TickBatch batch) {
        switch (random.nextInt(8)) {
            case 0, 1 -> delta(batch);
            case 2, 3 -> trade(batch);
            case 4 -> {
                if (random.nextInt(100) == 0) {
                    snapshot(batch, random.nextInt(500));
                } else {
                    delta(batch);
                }
            }
            default -> batch.quote(0, eventNs(), next(), id(updateId), value(), value(), value(), value());
        }
    }

    private void snapshot(TickBatch batch, int levels) {
        batch.snapshot(0, TickBatch.NO_TIME, next(), updateId);
        levels(batch, levels);
    }

    private void delta(TickBatch batch) {
        long first = updateId + 1;
        long before = updateId;
        updateId += 1 + random.nextInt(5);
        batch.delta(0, eventNs(), next(), first, updateId, id(before));
        levels(batch, random.nextInt(6));
    }

    private void levels(TickBatch batch, int count) {
        int bids = count == 0 ? 0 : random.nextInt(count + 1);
        for (int i = 0; i < count; i++) {
            long quantity = random.nextInt(3) == 0 ? 0 : value();
            if (i < bids) {
                batch.bid(value(), quantity);
            } else {
                batch.ask(value(), quantity);
            }
        }
    }

    private void trade(TickBatch batch) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        batch.trade(0, eventNs(), next(), id(tradeId++), value(), value(), side, random.nextBoolean());
    }

    private long next() {
        receiveNs += random.nextInt(1_000_000);
        return receiveNs;
    }

    private long eventNs() {
        return random.nextInt(3) == 0 ? TickBatch.NO_TIME : receiveNs - random.nextInt(5_000_000);
    }

    private long id(long id) {
        return random.nextInt(4) == 0 ? TickBatch.NO_ID : id;
    }

    private long value() {
        return 1 + random.nextLong(bound - 1);
    }

    /** Gives batches to the sink, as the reader of a file does. */
    static TickReader reader(List<TickBatch> batches, long clockOffsetNs) {
        return sink -> {
            batches.forEach(sink::onTicks);
            long lines = batches.stream().mapToLong(TickBatch::size).sum();
            return new TickReader.Totals(lines, 0, 0, OptionalLong.of(clockOffsetNs), Optional.empty(), List.of());
        };
    }

    /** Everything about a tick as text; its time of receipt corrected. */
    static String text(TickBatch batch, int i, long clockOffsetNs) {
        StringBuilder text = new StringBuilder().append(batch.kind(i));
        text.append(' ').append(batch.eventTimeNs(i)).append(' ').append(batch.receiveTimeNs(i) + clockOffsetNs);
        text.append(' ')
                .append(batch.id(i))
                .append(' ')
                .append(batch.firstId(i))
                .append(' ')
                .append(batch.previousId(i));
        text.append(' ').append(batch.price(i)).append(' ').append(batch.quantity(i));
        text.append(' ').append(batch.askPrice(i)).append(' ').append(batch.askQuantity(i));
        if (batch.kind(i) == io.tradewind.domain.port.TickKind.TRADE) {
            text.append(' ').append(batch.aggressor(i)).append(' ').append(batch.isOnBook(i));
        }
        text.append(" bids ").append(batch.askStart(i) - batch.levelStart(i));
        for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
            text.append(' ').append(batch.levelPrice(level)).append('x').append(batch.levelQuantity(level));
        }
        return text.toString();
    }
}
