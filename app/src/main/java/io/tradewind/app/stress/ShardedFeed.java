// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.queue.EventRing;
import io.tradewind.domain.queue.OverflowPolicy.BlockProducer;
import io.tradewind.domain.queue.QueueFullException;
import io.tradewind.trading.engine.shard.BarClock;
import io.tradewind.trading.engine.shard.ShardSpec;
import io.tradewind.trading.engine.shard.ShardStage;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A market through shards: a feed thread numbers the events and hands each to its shard, a thread for each shard works on them, and the outcomes
 * come back in the order of the input.
 *
 * <pre>
 *            +-> ring -> shard 0 -> ring -+
 *   feed ----+-> ring -> shard 1 -> ring -+--> writer
 *            +-> ring -------- route -----+
 *
 *   to a shard:  | number long | event … |     or, for the clock:  | number long | now long |
 *   route:       | number long | now long | published long | shard int | crosses int |
 * </pre>
 *
 * <p>The route tells the writer whose outcome is next. The feed is never ahead of the writer by more than {@value #LEAST_AHEAD} events, or one of each
 * symbol, so that what an event waits before its turn is bounded; rings block who fills them.
 */
final class ShardedFeed {
    private static final int EVENT = 1;
    private static final int CLOCK = 2;
    private static final int END = 3;
    private static final int NUMBER_LENGTH = Long.BYTES;
    private static final int CLOCK_LENGTH = 16;
    private static final int ROUTE_LENGTH = 32;
    private static final int LEAST_RING_BYTES = 1 << 16;
    private static final int ROUTE_RING_BYTES = 1 << 11;
    private static final int BATCH = 32;
    private static final int LEAST_AHEAD = 16;
    private static final long MOST_WAIT_NS = 60_000_000_000L;

    /** Takes the input in its order. */
    interface Handler {
        /** An event is due: what the writer owes to the time before it is done first. */
        void onTime(long nowNs, long publishedNs);

        /** What a shard made of it. */
        void onOutcome(DirectBuffer buffer, int offset);

        /** All outcomes of the event were given. */
        void onComplete(long number);
    }

    private final StressMarket market;
    private final RunGuard guard;
    private final BarClock clock;
    private final int shards;
    private final int mostAhead;
    private final EventRing[] inputs;
    private final EventRing[] outputs;
    private final EventRing routes;
    private final ShardStage[] stages;
    private boolean ended;
    private volatile long completed;

    ShardedFeed(StressMarket market, InstrumentRegistry registry, ShardSpec spec, int shards, RunGuard guard) {
        this.market = market;
        this.guard = guard;
        this.shards = shards;
        this.mostAhead = Math.max(LEAST_AHEAD, registry.size());
        this.clock = new BarClock(spec);
        this.inputs = new EventRing[shards];
        this.outputs = new EventRing[shards];
        this.stages = new ShardStage[shards];
        BlockProducer policy = new BlockProducer(MOST_WAIT_NS, System::nanoTime, guard);
        for (int i = 0; i < shards; i++) {
            stages[i] = new ShardStage(registry, spec, i, shards);
            inputs[i] = EventRing.ofOneProducer("shard-" + i + "-in", LEAST_RING_BYTES, policy);
            outputs[i] = EventRing.ofOneProducer("shard-" + i + "-out", outputBytes(stages[i]), policy);
        }
        this.routes = EventRing.ofOneProducer("route", ROUTE_RING_BYTES, policy);
    }

    private static int outputBytes(ShardStage stage) {
        int wanted = 16 * stage.outcome().capacity();
        return Math.max(LEAST_RING_BYTES, Integer.highestOneBit(wanted) << 1);
    }

    /** The feed's work. */
    void feed() {
        UnsafeBuffer event = new UnsafeBuffer(new byte[NUMBER_LENGTH + StressMarket.MOST_BYTES]);
        UnsafeBuffer route = new UnsafeBuffer(new byte[ROUTE_LENGTH]);
        UnsafeBuffer time = new UnsafeBuffer(new byte[CLOCK_LENGTH]);
        long number = 0;
        for (int length = market.next(event, NUMBER_LENGTH); length > 0; length = market.next(event, NUMBER_LENGTH)) {
            number++;
            awaitRoom(number);
            int shard = ShardSpec.shardOf(market.instrument(), shards);
            boolean crosses = clock.crosses(market.timeNs());
            event.putLong(0, number, LITTLE_ENDIAN);
            put(inputs[shard], EVENT, event, NUMBER_LENGTH + length);
            if (crosses) {
                time.putLong(0, number, LITTLE_ENDIAN);
                time.putLong(NUMBER_LENGTH, market.timeNs(), LITTLE_ENDIAN);
                tellOthers(shard, time);
            }
            route.putLong(0, number, LITTLE_ENDIAN);
            route.putLong(8, market.timeNs(), LITTLE_ENDIAN);
            route.putLong(16, System.nanoTime(), LITTLE_ENDIAN);
            route.putInt(24, shard, LITTLE_ENDIAN);
            route.putInt(28, crosses ? 1 : 0, LITTLE_ENDIAN);
            put(routes, EVENT, route, ROUTE_LENGTH);
        }
        for (EventRing input : inputs) {
            put(input, END, event, 0);
        }
        put(routes, END, event, 0);
    }

    private void awaitRoom(long number) {
        for (int attempt = 0; number - completed > mostAhead; attempt++) {
            guard.pause(attempt);
        }
    }

    private void tellOthers(int shard, DirectBuffer time) {
        for (int i = 0; i < shards; i++) {
            if (i != shard) {
                put(inputs[i], CLOCK, time, CLOCK_LENGTH);
            }
        }
    }

    /** The work of a shard's thread. */
    void work(int shard) {
        ShardStage stage = stages[shard];
        boolean[] over = new boolean[1];
        MessageHandler handler = (type, buffer, offset, length) -> {
            if (type == END) {
                over[0] = true;
                return;
            }
            long number = buffer.getLong(offset, LITTLE_ENDIAN);
            int made = type == EVENT
                    ? stage.onEvent(number, buffer, offset + NUMBER_LENGTH)
                    : stage.onClock(number, buffer.getLong(offset + NUMBER_LENGTH, LITTLE_ENDIAN));
            put(outputs[shard], EVENT, stage.outcome(), made);
        };
        for (int attempt = 0; !over[0]; ) {
            attempt = read(inputs[shard], handler, BATCH, attempt);
        }
    }

    private int read(EventRing ring, MessageHandler handler, int limit, int attempt) {
        if (ring.read(handler, limit) > 0) {
            return 0;
        }
        guard.pause(attempt);
        return attempt + 1;
    }

    /** The writer's work: gives the whole input in its order. */
    void drain(Handler handler) {
        MessageHandler outcomes = (type, buffer, offset, length) -> handler.onOutcome(buffer, offset);
        MessageHandler next = (type, buffer, offset, length) -> {
            if (type == END) {
                ended = true;
            } else {
                merge(buffer, offset, outcomes, handler);
            }
        };
        for (int attempt = 0; !ended; ) {
            attempt = read(routes, next, BATCH, attempt);
        }
    }

    private void merge(DirectBuffer route, int at, MessageHandler outcomes, Handler handler) {
        handler.onTime(route.getLong(at + 8, LITTLE_ENDIAN), route.getLong(at + 16, LITTLE_ENDIAN));
        int shard = route.getInt(at + 24, LITTLE_ENDIAN);
        boolean crosses = route.getInt(at + 28, LITTLE_ENDIAN) != 0;
        for (int i = 0; i < shards; i++) {
            if (i == shard || crosses) {
                await(outputs[i], outcomes);
            }
        }
        handler.onComplete(route.getLong(at, LITTLE_ENDIAN));
        completed = route.getLong(at, LITTLE_ENDIAN);
    }

    private void await(EventRing ring, MessageHandler outcomes) {
        for (int attempt = 0; ring.read(outcomes, 1) == 0; attempt++) {
            guard.pause(attempt);
        }
    }

    private static void put(EventRing ring, int type, DirectBuffer buffer, int length) {
        try {
            ring.put(type, buffer, 0, length);
        } catch (QueueFullException e) {
            throw new IllegalStateException("a thread of the run stands still", e);
        }
    }
}
