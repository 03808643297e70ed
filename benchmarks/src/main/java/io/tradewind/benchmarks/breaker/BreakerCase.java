// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.breaker;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.domain.breaker.BreakerLayout;
import io.tradewind.domain.breaker.BreakerListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link BreakerCall} under JMH, then latencies beside listeners, then the contention of 1 to 256 threads. */
public final class BreakerCase implements BenchmarkCase {
    private static final int[] THREADS = {1, 2, 8, 64, 256};
    private static final double PERCENT = 100;

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @Override
    public String name() {
        return "breaker";
    }

    @Override
    public String description() {
        return "circuit breaker: acquire and record alone, with listeners that throw or hang, and by 1 to 256 threads";
    }

    @Override
    public Result run() throws RunnerException, InterruptedException {
        for (AllocatingRuns.Run run : AllocatingRuns.of(BreakerCall.class)) {
            figures.addAll(run.figures());
            notes.add(run.note());
        }
        CountDownLatch release = new CountDownLatch(1);
        figures.addAll(Percentiles.of("empty pair of clock readings", CallLatency.clock(), false));
        latency("no listener", null, new CountDownLatch(1), true);
        latency(
                "throwing listener",
                event -> {
                    throw new IllegalStateException(event.component());
                },
                new CountDownLatch(1),
                false);
        latency("hanging listener", event -> hang(release), release, false);
        for (BreakerLayout layout : BreakerLayout.values()) {
            contention(layout);
        }
        return new Result(name(), figures, notes);
    }

    private void latency(String with, @Nullable BreakerListener listener, CountDownLatch release, boolean compared)
            throws InterruptedException {
        CallLatency latency = new CallLatency();
        String events = latency.measure(listener, release);
        figures.addAll(Percentiles.of(with + ", a call and the clock", latency.single, false));
        figures.addAll(Percentiles.of(with + ", a call of " + CallLatency.BATCH, latency.batched, compared));
        notes.add(with + ": " + events + "; " + latency.single.getTotalCount() + " calls and "
                + latency.batched.getTotalCount() + " batches");
    }

    private static void hang(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void contention(BreakerLayout layout) throws InterruptedException {
        String what = layout.name().toLowerCase(Locale.ROOT);
        double peak = 0;
        double last = 0;
        for (int threads : THREADS) {
            last = Contention.callsPerSecond(threads, layout);
            peak = Math.max(peak, last);
            figures.add(new Figure(what + ", " + threads + " threads", last / 1e6, "M calls/s", Figure.Rule.NONE));
        }
        figures.add(new Figure(what + ", 256 threads of the peak", PERCENT * last / peak, "%", Figure.Rule.NONE));
    }
}
