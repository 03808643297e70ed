// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.queue;

import io.tradewind.domain.queue.ConflatingRing;
import io.tradewind.domain.queue.EventRing;
import io.tradewind.domain.queue.LossyQueue;
import io.tradewind.domain.queue.MpmcQueue;
import io.tradewind.domain.queue.OverflowPolicy.Conflate;
import io.tradewind.domain.queue.OverflowPolicy.DropOldest;
import io.tradewind.domain.queue.OverflowPolicy.RejectWithError;
import io.tradewind.domain.queue.QueueFullException;
import io.tradewind.domain.queue.SpscQueue;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One element in and out again on one thread: the cost of the code without that of the other thread's cache. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {
            "-XX:+UseSerialGC",
            "-Xms256m",
            "-Xmx256m",
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"
        })
public class QueueBenchmark {
    private static final int CAPACITY = 1_024;
    private static final int KEYS = 64;
    private static final int EVENT_BYTES = 64;

    private final SpscQueue<Object> spsc = new SpscQueue<>("spsc", CAPACITY, new RejectWithError());
    private final MpmcQueue<Object> mpmc = new MpmcQueue<>("mpmc", CAPACITY, new RejectWithError());
    private final LossyQueue<Object> lossy = new LossyQueue<>("lossy", CAPACITY, new DropOldest());
    private final EventRing ring = EventRing.ofOneProducer("ring", CAPACITY * EVENT_BYTES, new RejectWithError());
    private final ConflatingRing conflating = new ConflatingRing("conflating", KEYS, EVENT_BYTES, new Conflate());
    private final UnsafeBuffer event = new UnsafeBuffer(new byte[EVENT_BYTES]);
    private final Object element = new Object();
    private final MessageHandler sum = (type, buffer, at, length) -> this.read += buffer.getLong(at) + type;
    private long read;
    private int key;

    /** Something in each queue that is measured full. */
    public QueueBenchmark() {
        for (int i = 0; i < CAPACITY; i++) {
            lossy.offer(element);
        }
    }

    /**
     * A reference from one thread to one thread.
     *
     * @return what came out
     * @throws QueueFullException never: it is emptied each time
     */
    @Benchmark
    public @Nullable Object spscPutPoll() throws QueueFullException {
        spsc.put(element);
        return spsc.poll();
    }

    /**
     * A reference between any threads.
     *
     * @return what came out
     * @throws QueueFullException never: it is emptied each time
     */
    @Benchmark
    public @Nullable Object mpmcPutPoll() throws QueueFullException {
        mpmc.put(element);
        return mpmc.poll();
    }

    /**
     * An event of 64 bytes, copied in and read in place.
     *
     * @return something that depends on every event
     * @throws QueueFullException never: it is emptied each time
     */
    @Benchmark
    public long ringPutRead() throws QueueFullException {
        event.putLong(0, ++key);
        ring.put(1, event, 0, EVENT_BYTES);
        ring.read(sum, 1);
        return read;
    }

    /**
     * A value of 64 bytes for the next of 64 instruments, and out again.
     *
     * @return something that depends on every value
     */
    @Benchmark
    public long conflatingOfferPoll() {
        event.putLong(0, ++key);
        conflating.offer(key & KEYS - 1, event, 0, EVENT_BYTES);
        conflating.poll(sum);
        return read;
    }

    /**
     * A value of 64 bytes in place of one that nobody took.
     *
     * @return how many were replaced
     */
    @Benchmark
    public long conflatingReplace() {
        event.putLong(0, ++key);
        conflating.offer(key & KEYS - 1, event, 0, EVENT_BYTES);
        return conflating.conflated();
    }

    /**
     * Telemetry into a full queue: the oldest goes.
     *
     * @return how many were dropped
     */
    @Benchmark
    public long lossyDropOldest() {
        lossy.offer(element);
        return lossy.dropped();
    }
}
