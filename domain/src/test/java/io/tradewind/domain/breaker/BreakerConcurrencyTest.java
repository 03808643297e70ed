// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BreakerConcurrencyTest {
    private static final int LIMIT = 3;
    private static final int CALLS = 400_000;
    private static final int ROUNDS = 40;

    /** Runs on so many platform threads at once, and fails with what any of them threw. */
    private static void together(int threads, IntConsumer work) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(threads);
        CountDownLatch done = new CountDownLatch(threads);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    ready.countDown();
                    ready.await();
                    work.accept(thread);
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                } finally {
                    done.countDown();
                }
            });
        }
        assertThat(done.await(50, TimeUnit.SECONDS))
                .as("every thread came back")
                .isTrue();
        assertThat(failure.get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256})
    void shouldNeverHaveMoreProbesOnTheWayThanAllowed(int threads) throws InterruptedException {
        BreakerSettings settings = BreakerSettings.STANDARD.withTrip(20, 0.5, 1).withProbes(LIMIT, 6, 1);
        FakeClock clock = new FakeClock();
        CircuitBreaker breaker = new CircuitBreaker("venue", settings, clock);
        AtomicLong probes = new AtomicLong();
        for (int round = 0; round < ROUNDS; round++) {
            trip(breaker);
            clock.advance(settings.cooldownNs());
            AtomicInteger onTheWay = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            boolean sick = round % 2 == 0;
            together(threads, thread -> {
                for (int i = 0; i < 20; i++) {
                    long permit = breaker.tryAcquire();
                    if (Permit.isProbe(permit)) {
                        probes.incrementAndGet();
                        most.accumulateAndGet(onTheWay.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        onTheWay.decrementAndGet();
                        breaker.record(permit, !sick);
                        breaker.record(permit, sick);
                    } else if (Permit.isAdmitted(permit)) {
                        breaker.record(permit, true);
                    }
                }
            });
            assertThat(most.get()).as("probes on the way in round %s", round).isBetween(1, LIMIT);
            assertThat(breaker.snapshot().probesInFlight())
                    .as("tokens not returned")
                    .isZero();
            assertThat(breaker.state()).isEqualTo(sick ? BreakerState.OPEN : BreakerState.CLOSED);
        }
        assertThat(probes.get()).isGreaterThanOrEqualTo(2L * ROUNDS);
    }

    private static void trip(CircuitBreaker breaker) {
        long permit = breaker.tryAcquire();
        if (Permit.isAdmitted(permit)) {
            breaker.record(permit, false);
        }
        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256})
    void shouldLoseNoCall(int threads) throws InterruptedException {
        BreakerSettings settings = BreakerSettings.STANDARD.withTrip(20, 1, 1_000_000_000);
        FakeClock clock = new FakeClock();
        CircuitBreaker breaker = new CircuitBreaker("venue", settings, clock);
        breaker.record(breaker.tryAcquire(), true);
        int each = CALLS / threads;
        together(threads, thread -> {
            for (int i = 0; i < each; i++) {
                breaker.record(breaker.tryAcquire(), i % 4 != 0);
            }
        });

        BreakerSnapshot now = breaker.snapshot();
        assertThat(now.calls()).isEqualTo((long) each * threads + 1);
        assertThat(now.failures()).isEqualTo((long) (each + 3) / 4 * threads);
        assertThat(now.late() + now.rejections()).isZero();
    }

    /** With time running and breakers opening and closing: every admitted call is recorded once or too late, every other one rejected. */
    @ParameterizedTest
    @ValueSource(ints = {64, 256})
    void shouldAnswerEveryCallWhileBreakersOpenAndClose(int threads) throws InterruptedException {
        SequencedMap<String, BreakerSettings> names = new LinkedHashMap<>();
        BreakerSettings settings = BreakerSettings.STANDARD
                .withWindow(1_000, 10)
                .withTrip(10, 0.5, 3)
                .withCooldownNs(500)
                .withTimeouts(0, 2_000);
        for (int i = 0; i < 4; i++) {
            names.put("c" + i, settings);
        }
        FakeClock clock = new FakeClock();
        BreakerGroup group = new BreakerGroup(names, new GlobalSettings(0.5, 0.35, 3, 5, 100, 10, 10_000), clock);
        List<CircuitBreaker> breakers = new ArrayList<>();
        names.keySet().forEach(name -> breakers.add(group.breaker(name)));
        AtomicLong answered = new AtomicLong();
        AtomicIntegerArray rejected = new AtomicIntegerArray(4);
        try (Subscription subscription = group.subscribe(event -> answered.addAndGet(0))) {
            together(threads, thread -> {
                SplittableRandom random = new SplittableRandom(thread);
                for (int i = 0; i < CALLS / 4 / threads; i++) {
                    int component = random.nextInt(4);
                    clock.advance(random.nextInt(30));
                    long permit = breakers.get(component).tryAcquire();
                    if (Permit.isAdmitted(permit)) {
                        answered.incrementAndGet();
                        breakers.get(component).record(permit, random.nextInt(100) < 60);
                    } else {
                        rejected.incrementAndGet(component);
                    }
                    if (thread % 32 == 0) {
                        subscription.drain();
                    }
                }
            });
        }
        long trips = 0;
        for (int i = 0; i < 4; i++) {
            BreakerSnapshot now = breakers.get(i).snapshot();
            assertThat(now.rejections()).isEqualTo(rejected.get(i));
            assertThat(now.probesInFlight()).isZero();
            trips += now.trips();
        }
        long asked = (long) CALLS / 4 / threads * threads;
        assertThat(answered.get() + sum(rejected)).isEqualTo(asked);
        assertThat(trips).isPositive();
        recovers(group, breakers, clock);
    }

    private static long sum(AtomicIntegerArray counts) {
        long sum = 0;
        for (int i = 0; i < counts.length(); i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    private static void recovers(BreakerGroup group, List<CircuitBreaker> breakers, FakeClock clock) {
        for (int i = 0; i < 100; i++) {
            clock.advance(100);
            for (CircuitBreaker breaker : breakers) {
                long permit = breaker.tryAcquire();
                if (Permit.isAdmitted(permit)) {
                    breaker.record(permit, true);
                }
            }
        }
        assertThat(group.isGlobalOpen()).isFalse();
        assertThat(breakers).allMatch(breaker -> breaker.state() == BreakerState.CLOSED);
    }
}
