// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.queue;

import io.tradewind.app.thread.BackoffPause;
import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.domain.queue.LossyQueue;
import io.tradewind.domain.queue.MpmcQueue;
import io.tradewind.domain.queue.OverflowPolicy.BlockProducer;
import io.tradewind.domain.queue.OverflowPolicy.DropOldest;
import io.tradewind.domain.queue.OverflowPolicy.Lossless;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The queues between threads: time and bytes of an operation on one thread, a stream between two threads, and throughput between up to
 * 256 threads with what is left of the best of them.
 */
public final class QueuesCase implements BenchmarkCase {
    private static final int[] THREADS = {1, 2, 8, 64, 256};
    private static final int ROUNDS = 5;
    private static final long ROUND_MS = 400;
    private static final int CAPACITY = 1_024;
    private static final double ENOUGH = 0.70;
    private static final Lossless PATIENT =
            new BlockProducer(TimeUnit.MINUTES.toNanos(1), System::nanoTime, BackoffPause.INSTANCE);

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @Override
    public String name() {
        return "queues";
    }

    @Override
    public String description() {
        return "queues between threads: put and take on one thread (JMH), between two, and between up to 256";
    }

    @Override
    public Result run() throws RunnerException, InterruptedException {
        for (AllocatingRuns.Run run : AllocatingRuns.of(QueueBenchmark.class)) {
            figures.addAll(run.figures());
            notes.add(run.note());
        }
        stream();
        MpmcQueue<Object> mpmc = new MpmcQueue<>("control", CAPACITY, PATIENT);
        Object element = new Object();
        contend("mpmc", () -> {
            mpmc.put(element);
            for (int attempt = 0; mpmc.poll() == null; attempt++) {
                BackoffPause.INSTANCE.pause(attempt);
            }
        });
        LossyQueue<Object> lossy = new LossyQueue<>("telemetry", CAPACITY, new DropOldest());
        contend("drop oldest, full", () -> lossy.offer(element));
        return new Result(name(), figures, notes);
    }

    private void stream() throws InterruptedException {
        double reference = Double.MAX_VALUE;
        double event = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            reference = Math.min(reference, HandOver.referenceNs());
            event = Math.min(event, HandOver.eventNs());
        }
        figures.add(new Figure("stream of references between two threads", reference, "ns", Figure.Rule.NONE));
        figures.add(new Figure("stream of 64-byte events between two threads", event, "ns", Figure.Rule.NONE));
    }

    /** Best round of each number of threads; the rounds go round all numbers, so that a slow minute hits them alike. */
    private void contend(String what, Contention.Operation operation) throws InterruptedException {
        Contention.Outcome[] best = new Contention.Outcome[THREADS.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < THREADS.length; i++) {
                Contention.Outcome outcome = Contention.measure(THREADS[i], ROUND_MS, operation);
                if (round == 0 || outcome.perSecond() > best[i].perSecond()) {
                    best[i] = outcome;
                }
            }
        }
        report(what, best);
    }

    /** One thread contends with nobody: the peak is that of two threads and more. */
    private void report(String what, Contention.Outcome[] outcomes) {
        double peak = 0;
        for (Contention.Outcome outcome : outcomes) {
            boolean alone = outcome.threads() == 1;
            peak = alone ? 0 : Math.max(peak, outcome.perSecond());
            String label = what + ", " + outcome.threads() + (alone ? " thread" : " threads");
            figures.add(
                    new Figure(label, outcome.perSecond() / 1e6, "M/s", alone ? Figure.Rule.RATE : Figure.Rule.NONE));
            figures.addAll(Percentiles.of(label, outcome.latency(), false));
            notes.add(Percentiles.tail(label, outcome.latency()));
        }
        double left = outcomes[outcomes.length - 1].perSecond() / peak;
        figures.add(new Figure(what + ", 256 threads over the peak", left, "", Figure.Rule.NONE));
        notes.add(String.format(
                Locale.ROOT,
                "%s: throughput at 256 threads is %.0f %% of the peak of 2 to 256 threads (rule: at least %.0f %%): %s",
                what,
                100 * left,
                100 * ENOUGH,
                left >= ENOUGH ? "kept" : "not kept"));
    }
}
