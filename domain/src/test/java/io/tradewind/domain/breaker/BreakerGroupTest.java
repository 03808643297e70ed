// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerGroupTest {
    private static final BreakerSettings SETTINGS = BreakerSettings.STANDARD.withTrip(20, 0.5, 1_000);
    private static final long INTERVAL_NS = GlobalSettings.STANDARD.intervalNs();

    private final FakeClock clock = new FakeClock();

    private BreakerGroup group(int components) {
        SequencedMap<String, BreakerSettings> names = new LinkedHashMap<>();
        for (int i = 0; i < components; i++) {
            names.put("c" + i, SETTINGS);
        }
        return new BreakerGroup(names, GlobalSettings.STANDARD, clock);
    }

    private static void calls(BreakerGroup group, int component, int count, boolean success) {
        CircuitBreaker breaker = group.breaker("c" + component);
        List<Long> permits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            permits.add(breaker.tryAcquire());
        }
        permits.stream().filter(Permit::isAdmitted).forEach(permit -> breaker.record(permit, success));
    }

    /** Some open, some closed with enough calls; evaluated. */
    private BreakerGroup group(int open, int closed, int idle) {
        BreakerGroup group = group(open + closed + idle);
        for (int i = 0; i < open; i++) {
            calls(group, i, 20, false);
        }
        for (int i = open; i < open + closed; i++) {
            calls(group, i, 20, true);
        }
        later(group, INTERVAL_NS);
        return group;
    }

    private void later(BreakerGroup group, long ns) {
        clock.advance(ns);
        group.evaluate();
    }

    /** Half-open probes of a component that is open. */
    private void recover(BreakerGroup group, int component) {
        for (int i = 0; i < 3; i++) {
            calls(group, component, 1, true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // open, closed, without enough calls; global state open
        "2, 0, 5, false", // below three eligible components
        "3, 0, 0, true",
        "2, 1, 0, true",
        "1, 2, 0, false",
        "2, 2, 0, true", // exactly half
        "2, 3, 0, false",
        "3, 3, 9, true", // those without calls do not count
        "3, 4, 0, false",
        "4, 4, 0, true",
        "0, 8, 0, false"
    })
    void shouldOpenWhenHalfOfTheEligibleComponentsAreOpen(int open, int closed, int idle, boolean global) {
        assertThat(group(open, closed, idle).isGlobalOpen()).isEqualTo(global);
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, true"})
    void shouldCountOnlyComponentsWithEnoughCalls(int calls, boolean global) {
        BreakerGroup group = group(4);
        calls(group, 0, 20, false);
        calls(group, 1, 20, false);
        calls(group, 2, calls, true);
        later(group, INTERVAL_NS);

        assertThat(group.isGlobalOpen()).isEqualTo(global);
    }

    @ParameterizedTest
    @CsvSource({
        // open at first, closed, recovered; still open: 0.35 is where it closes
        "10, 10, 2, true",
        "10, 10, 3, false", // 7 of 20 is 0.35
        "10, 10, 4, false",
        "3, 3, 0, true",
        "3, 3, 1, false", // 2 of 6 is 0.333
        "5, 3, 2, true", // 3 of 8 is 0.375
        "5, 3, 3, false"
    })
    void shouldCloseAtTheLowerRatio(int open, int closed, int recovered, boolean global) {
        BreakerGroup group = group(open, closed, 0);
        assertThat(group.isGlobalOpen()).isTrue();
        clock.advance(SETTINGS.cooldownNs());
        for (int i = 0; i < recovered; i++) {
            recover(group, i);
        }
        later(group, INTERVAL_NS);

        assertThat(group.isGlobalOpen()).isEqualTo(global);
    }

    @Test
    void shouldRejectCallsOfClosedComponentsAndLetProbesThroughWhileOpen() {
        BreakerGroup group = group(3, 3, 0);
        CircuitBreaker closed = group.breaker("c5");
        assertThat(closed.tryAcquire()).isEqualTo(Permit.GLOBAL_OPEN);
        assertThat(catchThrowableOfType(BreakerException.class, closed::enter).error())
                .isEqualTo(new BreakerError.GlobalOpen("c5"));
        assertThat(closed.snapshot().rejectedGlobal()).isEqualTo(2);
        assertThat(group.breaker("c0").tryAcquire()).isEqualTo(Permit.OPEN);
        clock.advance(SETTINGS.cooldownNs());

        assertThat(Permit.isProbe(group.breaker("c0").tryAcquire())).isTrue();
        assertThat(group.isGlobalOpen()).isTrue();
    }

    @Test
    void shouldAdmitTheClosedOnesAgainAsSoonAsEnoughHaveRecovered() {
        BreakerGroup group = group(3, 3, 0);
        clock.advance(SETTINGS.cooldownNs());
        recover(group, 0);
        clock.advance(INTERVAL_NS);

        assertThat(Permit.isAdmitted(group.breaker("c5").tryAcquire())).isTrue();
        assertThat(Permit.isAdmitted(group.breaker("c0").tryAcquire())).isTrue();
    }

    @Test
    void shouldNotStayOpenOverComponentsThatNobodyCallsAnyMore() {
        BreakerGroup group = group(3, 3, 0);
        CircuitBreaker closed = group.breaker("c4");
        long forgottenNs = SETTINGS.cooldownNs() + SETTINGS.rollingWindowNs();
        clock.advance(forgottenNs - 2 * INTERVAL_NS);
        assertThat(closed.tryAcquire()).isEqualTo(Permit.GLOBAL_OPEN);
        clock.advance(2 * INTERVAL_NS);

        assertThat(Permit.isAdmitted(closed.tryAcquire())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"99999999, false", "100000000, true"})
    void shouldEvaluateAtMostEveryTenthOfASecond(long sinceNs, boolean evaluated) {
        BreakerGroup group = group(3);
        group.evaluate();
        clock.advance(sinceNs);
        for (int i = 0; i < 3; i++) {
            calls(group, i, 20, false);
        }
        // the first recording after the interval evaluates; the last one finds all three open
        assertThat(group.isGlobalOpen()).isFalse();
        group.evaluate();
        assertThat(group.isGlobalOpen()).isFalse();
        clock.advance(evaluated ? INTERVAL_NS : INTERVAL_NS - sinceNs);
        group.evaluate();

        assertThat(group.isGlobalOpen()).isTrue();
    }

    /** Whatever happened before: without calls the global state closes, and once the dependencies answer every call passes again. */
    @Test
    void shouldNeverLockItselfShut() {
        long evidenceNs = SETTINGS.probeTimeoutNs() + SETTINGS.rollingWindowNs();
        int opened = 0;
        for (long seed = 1; seed <= 300; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            BreakerGroup group = group(3 + random.nextInt(6));
            storm(group, random);
            opened += group.isGlobalOpen() ? 1 : 0;
            if (random.nextBoolean()) {
                later(group, evidenceNs + 1);
                assertThat(group.isGlobalOpen())
                        .as("without calls, seed %s", seed)
                        .isFalse();
            }
            for (long spentNs = 0; spentNs < evidenceNs + 3 * SETTINGS.cooldownNs(); spentNs += INTERVAL_NS) {
                clock.advance(INTERVAL_NS);
                for (int i = 0; i < group.components().size(); i++) {
                    calls(group, i, 1, true);
                }
            }
            assertThat(group.isGlobalOpen())
                    .as("with good answers, seed %s", seed)
                    .isFalse();
            assertThat(group.snapshot())
                    .as("with good answers, seed %s", seed)
                    .allMatch(component -> component.state() == BreakerState.CLOSED);
        }
        assertThat(opened).as("storms after which the global state was open").isGreaterThan(50);
    }

    /** Failures, successes, lost permits and pauses. */
    private void storm(BreakerGroup group, RandomGenerator random) {
        for (int step = 0; step < 200; step++) {
            int component = random.nextInt(group.components().size());
            switch (random.nextInt(4)) {
                case 0, 1 -> calls(group, component, 1 + random.nextInt(25), random.nextInt(10) == 0);
                case 2 -> group.breaker("c" + component).tryAcquire();
                default -> clock.advance(random.nextLong(2 * FakeClock.SECOND_NS));
            }
        }
    }

    @Test
    void shouldSayWhichComponentIsMissing() {
        BreakerGroup group = group(2);

        assertThat(catchThrowableOfType(BreakerException.class, () -> group.breaker("cx"))
                        .error())
                .isEqualTo(new BreakerError.ComponentMissing("cx"));
        assertThat(catchThrowableOfType(BreakerException.class, () -> group.reload("cx", SETTINGS)))
                .hasMessageContaining("'cx'");
    }

    @Test
    void shouldReachLiveBreakersByAReload() {
        BreakerGroup group = group(2);
        CircuitBreaker held = group.breaker("c1");
        group.reloadAll(SETTINGS.withTrip(20, 0.5, 2));
        calls(group, 1, 2, false);
        assertThat(held.state()).isEqualTo(BreakerState.OPEN);
        group.reload("c0", SETTINGS.withTrip(20, 0.5, 1));
        calls(group, 0, 1, false);

        assertThat(group.breaker("c0").state()).isEqualTo(BreakerState.OPEN);
    }

    @Test
    void shouldObeyReloadedGlobalSettings() {
        BreakerGroup group = group(3, 3, 0);
        assertThat(group.isGlobalOpen()).isTrue();
        group.reload(new GlobalSettings(0.6, 0.5, 3, 20, INTERVAL_NS, 10, 60 * FakeClock.SECOND_NS));
        later(group, INTERVAL_NS);

        assertThat(group.isGlobalOpen()).isFalse();
    }

    @Test
    void shouldRaiseTheAlertInAFloodAndEndIt() {
        BreakerGroup group = group(12);
        for (int i = 0; i < 9; i++) {
            calls(group, i, 20, false);
        }
        assertThat(group.isFlood()).isFalse();
        calls(group, 9, 20, false);
        assertThat(group.isFlood()).isTrue();
        later(group, 53 * FakeClock.SECOND_NS);
        assertThat(group.isFlood()).isTrue();
        later(group, 7 * FakeClock.SECOND_NS);

        assertThat(group.isFlood()).isFalse();
    }

    @Test
    void shouldTellTheEndOfAnAlertThatAReloadSilences() {
        BreakerGroup group = group(10);
        for (int i = 0; i < 10; i++) {
            calls(group, i, 20, false);
        }
        List<BreakerEvent> told = new ArrayList<>();
        Subscription subscription = group.subscribe(told::add);
        assertThat(group.isFlood()).isTrue();
        group.reload(new GlobalSettings(0.5, 0.35, 3, 20, INTERVAL_NS, 10, 120 * FakeClock.SECOND_NS));
        subscription.drain();

        assertThat(group.isFlood()).isFalse();
        assertThat(told).contains(new BreakerEvent.BreakerFlood("global", false, 1, clock.getAsLong()));
    }

    @Test
    void shouldShowComponentsAndGlobalStateAsMetrics() {
        BreakerGroup group = group(3, 0, 0);
        List<String> lines = new ArrayList<>();
        group.writeTo((name, component, value) -> lines.add(name + "{" + component + "} " + value));

        assertThat(lines)
                .contains(
                        "circuit_state{c0} 1",
                        "circuit_state{c2} 1",
                        "circuit_state{global} 1",
                        "circuit_openings_total{global} 1",
                        "circuit_flood{global} 0");
        assertThat(group.snapshot()).hasSize(3);
    }
}
