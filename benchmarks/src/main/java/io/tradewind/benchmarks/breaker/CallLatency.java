// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.breaker;

import io.tradewind.domain.breaker.BreakerGroup;
import io.tradewind.domain.breaker.BreakerListener;
import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.breaker.GlobalSettings;
import io.tradewind.domain.breaker.Permit;
import io.tradewind.domain.breaker.Subscription;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Times of single calls and of batches of calls by one thread, beside a component that trips and recovers all the time and so makes
 * events for a listener, which another thread pumps.
 */
final class CallLatency {
    static final int BATCH = 16;

    private static final int WARM_UP = 3_000_000;
    private static final int SAMPLES = 5_000_000;
    private static final int CALLS_A_FLIP = 1_000;
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final long PUMP_NS = 1_000_000;
    private static final BreakerSettings FLIPPING =
            BreakerSettings.STANDARD.withTrip(20, 0.5, 1).withProbes(1, 1, 0).withCooldownNs(1);

    final Histogram single = new Histogram(HIGHEST_NS, 3);
    final Histogram batched = new Histogram(HIGHEST_NS, 3);
    private final CircuitBreaker measured;
    private final CircuitBreaker flipping;
    private final BreakerGroup group;
    private volatile boolean stopped;

    CallLatency() {
        SequencedMap<String, BreakerSettings> names = new LinkedHashMap<>();
        names.put("measured", BreakerSettings.STANDARD);
        names.put("flipping", FLIPPING);
        group = new BreakerGroup(names, GlobalSettings.STANDARD, System::nanoTime);
        measured = group.breaker("measured");
        flipping = group.breaker("flipping");
    }

    /** Measures with a listener, or without one; gives what became of the events. */
    String measure(@Nullable BreakerListener listener, CountDownLatch release) throws InterruptedException {
        if (listener == null) {
            run();
            return "no listener";
        }
        try (Subscription subscription = group.subscribe(listener)) {
            Thread pump = Thread.ofPlatform().daemon().start(() -> pump(subscription));
            run();
            stopped = true;
            release.countDown();
            pump.join();
            return subscription.delivered() + " events told, " + subscription.failed() + " thrown at, "
                    + subscription.dropped() + " merged into later ones";
        }
    }

    private void pump(Subscription subscription) {
        while (!stopped) {
            subscription.drain();
            LockSupport.parkNanos(PUMP_NS);
        }
    }

    private void run() {
        calls(WARM_UP);
        batches(WARM_UP / BATCH);
        single.reset();
        batched.reset();
        calls(SAMPLES);
        batches(SAMPLES / BATCH);
    }

    private void calls(int samples) {
        for (int i = 0; i < samples; i++) {
            if (i % CALLS_A_FLIP == 0) {
                flip();
            }
            long startNs = System.nanoTime();
            measured.record(measured.tryAcquire(), true);
            single.recordValue(System.nanoTime() - startNs);
        }
    }

    private void batches(int samples) {
        for (int i = 0; i < samples; i++) {
            if (i % CALLS_A_FLIP == 0) {
                flip();
            }
            long startNs = System.nanoTime();
            for (int k = 0; k < BATCH; k++) {
                measured.record(measured.tryAcquire(), true);
            }
            batched.recordValue((System.nanoTime() - startNs) / BATCH);
        }
    }

    /** Opens when closed, closes when open. */
    private void flip() {
        long permit = flipping.tryAcquire();
        if (Permit.isAdmitted(permit)) {
            flipping.record(permit, Permit.isProbe(permit));
        }
    }

    /** Two readings of the clock with nothing between. */
    static Histogram clock() {
        Histogram pairs = new Histogram(HIGHEST_NS, 3);
        for (int i = 0; i < SAMPLES; i++) {
            long startNs = System.nanoTime();
            pairs.recordValue(System.nanoTime() - startNs);
        }
        return pairs;
    }
}
