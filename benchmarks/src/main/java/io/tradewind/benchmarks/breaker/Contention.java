// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.breaker;

import io.tradewind.domain.breaker.BreakerLayout;
import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.CircuitBreaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Calls a second that one breaker passes when many threads call it as fast as they can. */
final class Contention {
    private static final int ROUNDS = 5;
    private static final long ROUND_MS = 400;
    private static final int BATCH = 100;
    /** As long a window as makes sure that nothing leaves it before it is counted. */
    private static final BreakerSettings SETTINGS = BreakerSettings.STANDARD.withWindow(36_000_000_000_000L, 10);

    private volatile boolean stopped;

    private Contention() {}

    /**
     * Median of a few rounds, each with a new breaker.
     *
     * @return calls a second
     */
    static double callsPerSecond(int threads, BreakerLayout layout) throws InterruptedException {
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[round] = new Contention().round(threads, layout);
        }
        Arrays.sort(rates);
        return rates[ROUNDS / 2];
    }

    private double round(int threads, BreakerLayout layout) throws InterruptedException {
        CircuitBreaker breaker = new CircuitBreaker("benchmark", SETTINGS, System::nanoTime, layout);
        CountDownLatch ready = new CountDownLatch(threads);
        CountDownLatch go = new CountDownLatch(1);
        long[] calls = new long[threads];
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int caller = i;
            callers.add(Thread.ofPlatform().daemon().start(() -> calls[caller] = call(breaker, ready, go)));
        }
        ready.await();
        long startNs = System.nanoTime();
        go.countDown();
        Thread.sleep(ROUND_MS);
        stopped = true;
        for (Thread caller : callers) {
            caller.join();
        }
        double seconds = (System.nanoTime() - startNs) / 1e9;
        check(breaker, Arrays.stream(calls).sum());
        return Arrays.stream(calls).sum() / seconds;
    }

    /** Nobody calls before the clock was read: hundreds of threads would keep the one that reads it waiting for a processor. */
    private long call(CircuitBreaker breaker, CountDownLatch ready, CountDownLatch go) {
        ready.countDown();
        await(go);
        long calls = 0;
        while (!stopped) {
            for (int i = 0; i < BATCH; i++) {
                breaker.record(breaker.tryAcquire(), true);
            }
            calls += BATCH;
        }
        return calls;
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a caller", e);
        }
    }

    private static void check(CircuitBreaker breaker, long calls) {
        long counted = breaker.snapshot().calls();
        if (counted != calls) {
            throw new IllegalStateException(calls + " calls were made and " + counted + " counted");
        }
    }
}
