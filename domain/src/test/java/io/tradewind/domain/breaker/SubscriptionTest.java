// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SubscriptionTest {
    private static final BreakerSettings SETTINGS =
            BreakerSettings.STANDARD.withTrip(20, 0.5, 1).withProbes(1, 1, 0).withCooldownNs(1);

    private final FakeClock clock = new FakeClock();
    private final BreakerGroup group = group();
    private final List<BreakerEvent> heard = new ArrayList<>();

    private BreakerGroup group() {
        SequencedMap<String, BreakerSettings> names = new LinkedHashMap<>();
        names.put("venue", SETTINGS);
        names.put("store", SETTINGS);
        return new BreakerGroup(names, GlobalSettings.STANDARD, clock);
    }

    private void fail(String component) {
        CircuitBreaker breaker = group.breaker(component);
        breaker.record(breaker.tryAcquire(), false);
    }

    private void succeed(String component) {
        CircuitBreaker breaker = group.breaker(component);
        breaker.record(breaker.tryAcquire(), true);
    }

    @Test
    void shouldTellNothingBeforeItIsDrained() {
        try (Subscription subscription = group.subscribe(heard::add)) {
            fail("venue");
            assertThat(heard).isEmpty();

            assertThat(subscription.drain()).isEqualTo(1);
            assertThat(heard)
                    .containsExactly(new BreakerEvent.StateChanged(
                            "venue", BreakerState.CLOSED, BreakerState.OPEN, 1, clock.getAsLong()));
            assertThat(subscription.drain()).isZero();
        }
    }

    @Test
    void shouldMergeEventsOfAComponentAndCountWhatWasDropped() {
        try (Subscription subscription = group.subscribe(heard::add)) {
            fail("venue");
            group.breaker("venue").tryAcquire();
            clock.advance(1);
            for (int i = 0; i < 1_000; i++) {
                fail("venue");
                clock.advance(1);
            }
            fail("store");
            subscription.drain();

            assertThat(heard)
                    .containsExactly(
                            new BreakerEvent.StateChanged(
                                    "venue", BreakerState.CLOSED, BreakerState.OPEN, 2_001, clock.getAsLong() - 1),
                            new BreakerEvent.CallsRejected("venue", 1),
                            new BreakerEvent.StateChanged(
                                    "store", BreakerState.CLOSED, BreakerState.OPEN, 1, clock.getAsLong()));
            assertThat(subscription.dropped()).isEqualTo(2_000);
            assertThat(subscription.delivered()).isEqualTo(3);
        }
    }

    @Test
    void shouldTellOfReloadsAndOfAFlood() {
        try (Subscription subscription = group.subscribe(heard::add)) {
            group.reload("store", SETTINGS.withCooldownNs(2));
            group.reload(new GlobalSettings(0.5, 0.35, 3, 20, 100, 2, 600));
            fail("venue");
            fail("store");
            subscription.drain();

            assertThat(heard)
                    .contains(
                            new BreakerEvent.ConfigReload("store", 1, clock.getAsLong()),
                            new BreakerEvent.ConfigReload("global", 1, clock.getAsLong()),
                            new BreakerEvent.BreakerFlood("global", true, 1, clock.getAsLong()));
            clock.advance(600);
            heard.clear();
            group.evaluate();
            subscription.drain();
            assertThat(heard).containsExactly(new BreakerEvent.BreakerFlood("global", false, 1, clock.getAsLong()));
        }
    }

    @Test
    void shouldTellOfTheGlobalState() {
        try (Subscription subscription = group.subscribe(heard::add)) {
            group.reload(new GlobalSettings(0.5, 0.35, 2, 1, 100, 100, 600));
            fail("venue");
            fail("store");
            clock.advance(100);
            group.evaluate();
            subscription.drain();

            assertThat(heard).contains(new BreakerEvent.GlobalChanged("global", true, 1, clock.getAsLong()));
            assertThat(heard).extracting(BreakerEvent::component).contains("global", "venue", "store");
        }
    }

    @Test
    void shouldCountWhatAListenerThrowsAndGoOn() {
        List<BreakerEvent> others = new ArrayList<>();
        try (Subscription throwing = group.subscribe(event -> {
                    heard.add(event);
                    if (event.component().equals("venue")) {
                        throw new IllegalStateException("no room");
                    }
                    throw new AssertionError("no hope");
                });
                Subscription quiet = group.subscribe(others::add)) {
            fail("venue");
            fail("store");
            assertThat(throwing.drain()).isEqualTo(2);
            assertThat(throwing.failed()).isEqualTo(2);
            assertThat(throwing.lastFailure()).hasMessage("no hope");
            assertThat(throwing.delivered()).isZero();
            assertThat(quiet.drain()).isEqualTo(2);

            assertThat(heard).hasSize(2);
            assertThat(group.breaker("venue").state()).isEqualTo(BreakerState.OPEN);
            clock.advance(1);
            succeed("venue");
            assertThat(group.breaker("venue").state()).isEqualTo(BreakerState.CLOSED);
        }
    }

    @Test
    @Timeout(30)
    void shouldGoOnWhileAListenerHangs() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Subscription stuck = group.subscribe(event -> {
            hanging.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Subscription quick = group.subscribe(heard::add);
        fail("venue");
        Thread pump = Thread.ofVirtual().start(stuck::drain);
        hanging.await();
        for (int i = 0; i < 10_000; i++) {
            clock.advance(1);
            fail("venue");
        }
        assertThat(stuck.drain()).as("another thread that drains").isZero();
        assertThat(quick.drain()).isEqualTo(1);
        assertThat(group.breaker("venue").snapshot().reopenings()).isEqualTo(10_000);
        released.countDown();
        pump.join();
        stuck.drain();

        assertThat(stuck.delivered()).isEqualTo(2);
        assertThat(stuck.dropped()).isEqualTo(19_999);
        assertThat(quick.dropped()).isEqualTo(20_000);
    }

    @Test
    void shouldHearNothingOnceClosed() {
        Subscription subscription = group.subscribe(heard::add);
        subscription.close();
        subscription.close();
        fail("venue");
        subscription.drain();

        assertThat(heard).isEmpty();
    }

    @Test
    void shouldRefuseMoreSubscriptionsThanItHasRoomFor() {
        for (int i = 0; i < 16; i++) {
            group.subscribe(heard::add);
        }

        assertThatThrownBy(() -> group.subscribe(heard::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("16");
    }
}
