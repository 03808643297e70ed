// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.queue;

import io.tradewind.app.thread.BackoffPause;
import io.tradewind.domain.queue.EventRing;
import io.tradewind.domain.queue.OverflowPolicy.BlockProducer;
import io.tradewind.domain.queue.OverflowPolicy.Lossless;
import io.tradewind.domain.queue.QueueFullException;
import io.tradewind.domain.queue.SpscQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.agrona.concurrent.UnsafeBuffer;

/** A stream from one thread to another: nanoseconds for an element, both threads at work. */
final class HandOver {
    private static final int ELEMENTS = 10_000_000;
    private static final int CAPACITY = 1 << 12;
    private static final int EVENT_BYTES = 64;
    private static final Lossless PATIENT =
            new BlockProducer(TimeUnit.MINUTES.toNanos(1), System::nanoTime, BackoffPause.INSTANCE);

    private HandOver() {}

    private interface Producer {
        void run() throws QueueFullException;
    }

    static double referenceNs() throws InterruptedException {
        SpscQueue<Object> queue = new SpscQueue<>("stream", CAPACITY, PATIENT);
        Object element = new Object();
        return measureNs(
                () -> {
                    for (int i = 0; i < ELEMENTS; i++) {
                        queue.put(element);
                    }
                },
                () -> {
                    for (int taken = 0; taken < ELEMENTS; ) {
                        if (queue.poll() == null) {
                            Thread.onSpinWait();
                        } else {
                            taken++;
                        }
                    }
                });
    }

    static double eventNs() throws InterruptedException {
        EventRing ring = EventRing.ofOneProducer("stream", CAPACITY * EVENT_BYTES, PATIENT);
        UnsafeBuffer event = new UnsafeBuffer(new byte[EVENT_BYTES]);
        long[] sum = new long[1];
        double ns = measureNs(
                () -> {
                    for (int i = 0; i < ELEMENTS; i++) {
                        event.putLong(0, i);
                        ring.put(1, event, 0, EVENT_BYTES);
                    }
                },
                () -> {
                    for (int taken = 0; taken < ELEMENTS; ) {
                        int read = ring.read((type, buffer, at, length) -> sum[0] += buffer.getLong(at), 64);
                        taken += read;
                        if (read == 0) {
                            Thread.onSpinWait();
                        }
                    }
                });
        if (sum[0] != (long) ELEMENTS * (ELEMENTS - 1) / 2) {
            throw new IllegalStateException("the stream arrived wrong: sum " + sum[0]);
        }
        return ns;
    }

    private static double measureNs(Producer producer, Runnable consumer) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().daemon().name("producer").unstarted(() -> {
            try {
                producer.run();
            } catch (QueueFullException e) {
                failure.set(e);
            }
        });
        long startNs = System.nanoTime();
        thread.start();
        consumer.run();
        long elapsedNs = System.nanoTime() - startNs;
        thread.join();
        if (failure.get() != null) {
            throw new IllegalStateException("the producer failed", failure.get());
        }
        return (double) elapsedNs / ELEMENTS;
    }
}
