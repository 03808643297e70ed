// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Ticks in memory, at a tick of 0.01 and a lot of 1; each read gives no more than a number of them. */
final class TickScript {
    static final long TICK = 1_000_000L;
    static final long LOT = 100_000_000L;

    /** Adds a tick to a batch. */
    private interface Row {
        void addTo(TickBatch batch, long sequence);
    }

    private record Times(long eventNs, long receiveNs) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Times> times = new ArrayList<>();
    private int perRead = Integer.MAX_VALUE;
    private int deltas;
    private int opened;
    private int closed;

    /** Ticks that a read gives at the most. */
    TickScript perRead(int ticks) {
        perRead = ticks;
        return this;
    }

    int size() {
        return rows.size();
    }

    long eventNs(int tick) {
        return times.get(tick).eventNs;
    }

    long receiveNs(int tick) {
        return times.get(tick).receiveNs;
    }

    /** How often it was opened. */
    int opened() {
        return opened;
    }

    /** How often it was closed. */
    int closed() {
        return closed;
    }

    private TickScript add(long eventNs, long receiveNs, Row row) {
        rows.add(row);
        times.add(new Times(eventNs, receiveNs));
        return this;
    }

    /** A book of one level a side. */
    TickScript book(long eventNs, long receiveNs, long id, long bid, long ask) {
        return add(eventNs, receiveNs, (batch, sequence) -> {
            batch.snapshot(sequence, eventNs, receiveNs, id);
            batch.bid(bid * TICK, 10 * LOT);
            batch.ask(ask * TICK, 10 * LOT);
        });
    }

    /** A delta of one level of a side. */
    TickScript delta(long eventNs, long receiveNs, long firstId, long lastId, Side side, long ticks, long lots) {
        return add(eventNs, receiveNs, (batch, sequence) -> {
            batch.delta(sequence, eventNs, receiveNs, firstId, lastId, TickBatch.NO_ID);
            if (side == Side.BUY) {
                batch.bid(ticks * TICK, lots * LOT);
            } else {
                batch.ask(ticks * TICK, lots * LOT);
            }
        });
    }

    TickScript trade(long eventNs, long receiveNs, long ticks, long lots, Side aggressor) {
        return add(
                eventNs,
                receiveNs,
                (batch, sequence) -> batch.trade(
                        sequence, eventNs, receiveNs, TickBatch.NO_ID, ticks * TICK, lots * LOT, aggressor, true));
    }

    TickScript quote(long eventNs, long receiveNs, long id, long bid, long bidLots, long ask, long askLots) {
        return add(
                eventNs,
                receiveNs,
                (batch, sequence) -> batch.quote(
                        sequence, eventNs, receiveNs, id, bid * TICK, bidLots * LOT, ask * TICK, askLots * LOT));
    }

    /** A trade at a price and of a quantity as they stand in the data, scaled by 10^8. */
    TickScript rawTrade(long atNs, long price, long quantity) {
        return add(
                atNs, atNs, (batch, sequence) -> batch.trade(sequence, atNs, atNs, 1, price, quantity, Side.BUY, true));
    }

    /** A snapshot of very many bids. */
    TickScript deepBook(long atNs, int levels) {
        return add(atNs, atNs, (batch, sequence) -> {
            batch.snapshot(sequence, atNs, atNs, 1);
            for (int i = 0; i < levels; i++) {
                batch.bid((100_000L - i) * TICK, LOT);
            }
            batch.ask(100_001 * TICK, LOT);
        });
    }

    /** The ticks up to one of them, and then those of another script. */
    TickScript upTo(int ticks, TickScript then) {
        TickScript mixed = new TickScript();
        mixed.rows.addAll(rows.subList(0, ticks));
        mixed.times.addAll(times.subList(0, ticks));
        mixed.rows.addAll(then.rows.subList(ticks, then.rows.size()));
        mixed.times.addAll(then.times.subList(ticks, then.times.size()));
        return mixed;
    }

    /**
     * A book that wanders: trades eat the best levels, limit orders come and go, some quotes, some times that are equal, some that
     * are missing. The times of events and receipts do not depend on the seed of the prices.
     */
    static TickScript random(long seed, int ticks) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom clock = new SplittableRandom(77);
        TickScript script = new TickScript();
        RandomBook book = new RandomBook(random);
        long now = 1_000_000_000L;
        for (int i = 0; i < ticks; i++) {
            now += clock.nextInt(4) == 0 ? 0 : clock.nextLong(20_000_000);
            boolean timed = clock.nextInt(10) != 0;
            book.next(script, timed ? now : TickBatch.NO_TIME, now + 1_000_000 + clock.nextLong(5_000_000), i);
        }
        return script;
    }

    /** One price a side with a long queue: small trades eat it, cancellations and new orders change it. */
    static TickScript queues(long seed, int ticks) {
        SplittableRandom random = new SplittableRandom(seed);
        TickScript script = new TickScript().book(1_000_000_000L, 1_000_000_000L, 1, 9_999, 10_001);
        long[] lots = {10, 10};
        for (int i = 1; i < ticks; i++) {
            long now = 1_000_000_000L + i * 50_000_000L;
            int side = random.nextInt(2);
            long price = side == 0 ? 9_999 : 10_001;
            if (random.nextInt(3) == 0) {
                script.trade(now, now, price, 1, side == 0 ? Side.SELL : Side.BUY);
            } else {
                lots[side] = Math.max(3, Math.min(40, lots[side] + random.nextInt(-4, 5)));
                script.delta(
                        now,
                        now,
                        script.deltas + 2L,
                        script.deltas + 2L,
                        side == 0 ? Side.BUY : Side.SELL,
                        price,
                        lots[side]);
                script.deltas++;
            }
        }
        return script;
    }

    /** Keeps the quantities round a mid price, and says what changes. */
    private static final class RandomBook {
        private static final int LEVELS = 5;
        private final SplittableRandom random;
        private final long[] bids = new long[LEVELS];
        private final long[] asks = new long[LEVELS];
        private long mid = 10_000;
        private long id = 100;

        RandomBook(SplittableRandom random) {
            this.random = random;
        }

        void next(TickScript script, long eventNs, long receiveNs, int i) {
            if (i == 0 || random.nextInt(12) == 0) {
                mid += i == 0 ? 0 : random.nextInt(-1, 2);
                snapshot(script, eventNs, receiveNs);
                return;
            }
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            int level = random.nextInt(LEVELS);
            long[] lots = side == Side.BUY ? bids : asks;
            switch (random.nextInt(5)) {
                case 0, 1 ->
                    script.trade(eventNs, receiveNs, mid - side.sign(), 1 + random.nextInt(8), side.opposite());
                case 2 -> script.quote(eventNs, receiveNs, id, mid - 1, bids[0], mid + 1, asks[0]);
                default -> {
                    lots[level] = 1L + random.nextInt(12);
                    id++;
                    script.delta(eventNs, receiveNs, id, id, side, mid - side.sign() * (1L + level), lots[level]);
                }
            }
        }

        private void snapshot(TickScript script, long eventNs, long receiveNs) {
            id += 3;
            long at = id;
            long middle = mid;
            for (int i = 0; i < LEVELS; i++) {
                bids[i] = 1L + random.nextInt(12);
                asks[i] = 1L + random.nextInt(12);
            }
            long[] bidLots = bids.clone();
            long[] askLots = asks.clone();
            script.add(eventNs, receiveNs, (batch, sequence) -> {
                batch.snapshot(sequence, eventNs, receiveNs, at);
                for (int i = 0; i < LEVELS; i++) {
                    batch.bid((middle - 1 - i) * TICK, bidLots[i] * LOT);
                }
                for (int i = 0; i < LEVELS; i++) {
                    batch.ask((middle + 1 + i) * TICK, askLots[i] * LOT);
                }
            });
        }
    }

    TickSource open() {
        opened++;
        return new TickSource() {
            private int next;

            @Override
            public int read(TickBatch batch) {
                batch.clear();
                for (; next < rows.size() && !batch.isFull() && batch.size() < perRead; next++) {
                    rows.get(next).addTo(batch, next + 1L);
                }
                return batch.size();
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }
}
