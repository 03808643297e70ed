// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;

/**
 * Threads that do the same operation as fast as they can for a fixed time. Every {@value #SAMPLED}th operation of a thread is timed; with
 * more threads than processors the tail of these times is the scheduler's.
 */
final class Contention {
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final int SAMPLED = 64;

    private final List<Worker> workers = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean running = true;

    private Contention() {}

    /** One operation. */
    interface Operation {
        void run() throws Exception;
    }

    /**
     * What was measured.
     *
     * @param threads how many
     * @param operations done in all
     * @param elapsedNs from the common start to the end of the last thread
     * @param latency of sampled operations, nanoseconds
     */
    record Outcome(int threads, long operations, long elapsedNs, Histogram latency) {
        double perSecond() {
            return operations * 1e9 / elapsedNs;
        }
    }

    /**
     * Measures.
     *
     * @param threads how many
     * @param durationMs how long
     * @param operation what each does
     * @return what was done
     * @throws InterruptedException when the calling thread is interrupted
     */
    static Outcome measure(int threads, long durationMs, Operation operation) throws InterruptedException {
        return new Contention().run(threads, durationMs, operation);
    }

    private Outcome run(int threads, long durationMs, Operation operation) throws InterruptedException {
        List<Thread> started = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(threads);
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            Worker worker = new Worker(operation);
            workers.add(worker);
            started.add(Thread.ofPlatform().daemon().name("contender-" + i).start(() -> work(worker, ready, go)));
        }
        ready.await();
        long beganNs = System.nanoTime();
        go.countDown();
        Thread.sleep(durationMs);
        running = false;
        for (Thread thread : started) {
            thread.join();
        }
        long elapsedNs = System.nanoTime() - beganNs;
        if (failure.get() != null) {
            throw new IllegalStateException("a thread failed", failure.get());
        }
        Histogram latency = new Histogram(HIGHEST_NS, 2);
        workers.forEach(worker -> latency.add(worker.latency));
        return new Outcome(
                threads, workers.stream().mapToLong(worker -> worker.done).sum(), elapsedNs, latency);
    }

    private void work(Worker worker, CountDownLatch ready, CountDownLatch go) {
        try {
            ready.countDown();
            go.await();
            while (running) {
                worker.burst();
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        }
    }

    private static final class Worker {
        private final Operation operation;
        private final Histogram latency = new Histogram(HIGHEST_NS, 2);
        private long done;

        Worker(Operation operation) {
            this.operation = operation;
        }

        void burst() throws Exception {
            long startNs = System.nanoTime();
            operation.run();
            latency.recordValue(Math.min(System.nanoTime() - startNs, HIGHEST_NS));
            for (int i = 1; i < SAMPLED; i++) {
                operation.run();
            }
            done += SAMPLED;
        }
    }
}
