// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitBreakerTest {
    private static final long COOLDOWN_NS = BreakerSettings.STANDARD.cooldownNs();

    private final FakeClock clock = new FakeClock();

    private CircuitBreaker breaker(BreakerSettings settings) {
        return new CircuitBreaker("venue", settings, clock);
    }

    private CircuitBreaker standard() {
        return breaker(BreakerSettings.STANDARD);
    }

    private static void call(CircuitBreaker breaker, boolean success) {
        breaker.record(breaker.tryAcquire(), success);
    }

    private static void calls(CircuitBreaker breaker, int count, boolean success) {
        for (int i = 0; i < count; i++) {
            call(breaker, success);
        }
    }

    /** Open by failures in a row. */
    private CircuitBreaker opened(BreakerSettings settings) {
        CircuitBreaker breaker = breaker(settings);
        calls(breaker, (int) settings.consecutiveFailures(), false);
        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
        return breaker;
    }

    private CircuitBreaker cooledDown(BreakerSettings settings) {
        CircuitBreaker breaker = opened(settings);
        clock.advance(settings.cooldownNs());
        return breaker;
    }

    private static BreakerError errorOf(CircuitBreaker breaker) {
        return catchThrowableOfType(BreakerException.class, breaker::enter).error();
    }

    @Test
    void shouldForgetFailuresThatHaveLeftTheWindow() {
        CircuitBreaker breaker = breaker(BreakerSettings.STANDARD.withTrip(20, 0.5, 1_000));
        calls(breaker, 19, false);
        clock.advance(11 * FakeClock.SECOND_NS);
        calls(breaker, 20, true);

        assertThat(breaker.evaluate()).isEqualTo(new Evaluation.Decidable(20, 0, false));
        assertThat(((Evaluation.Decidable) breaker.evaluate()).errorRate()).isZero();
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"8999999999, 1", "9000000000, 1", "9999999999, 1", "10000000000, 0", "10000000001, 0"})
    void shouldExpireABucketWhenItIsAWholeWindowOld(long ageNs, long counted) {
        CircuitBreaker breaker = standard();
        call(breaker, false);
        clock.advance(ageNs);

        assertThat(breaker.snapshot().failures()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        // calls, failures, opens: 20 calls and half of them are both enough
        "18, 18, false",
        "19, 19, false",
        "20, 20, true",
        "20, 9, false",
        "20, 10, true",
        "20, 11, true",
        "22, 10, false",
        "22, 11, true",
        "40, 19, false",
        "40, 20, true"
    })
    void shouldOpenAtTheRateFromTheLeastNumberOfCallsOn(int calls, int failures, boolean opens) {
        CircuitBreaker breaker = breaker(BreakerSettings.STANDARD.withTrip(20, 0.5, 1_000));
        calls(breaker, calls - failures, true);
        calls(breaker, failures, false);

        assertThat(breaker.state() == BreakerState.OPEN).isEqualTo(opens);
    }

    @Test
    void shouldOpenWithASuccessThatCompletesTheLeastNumberOfCalls() {
        CircuitBreaker breaker = breaker(BreakerSettings.STANDARD.withTrip(20, 0.5, 1_000));
        calls(breaker, 19, false);
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
        call(breaker, true);

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"4, CLOSED", "5, OPEN", "6, OPEN"})
    void shouldOpenByFailuresInARowHoweverFewCallsThereWere(int failures, BreakerState state) {
        CircuitBreaker breaker = standard();
        for (int i = 0; i < failures; i++) {
            long permit = breaker.tryAcquire();
            if (Permit.isAdmitted(permit)) {
                breaker.record(permit, false);
            }
        }

        assertThat(breaker.state()).isEqualTo(state);
        assertThat(breaker.snapshot().rejectedOpen()).isEqualTo(failures > 5 ? 1 : 0);
    }

    @Test
    void shouldCountFailuresInARowAnewAfterASuccess() {
        CircuitBreaker breaker = standard();
        calls(breaker, 4, false);
        call(breaker, true);
        calls(breaker, 4, false);
        assertThat(breaker.snapshot().failuresInARow()).isEqualTo(4);
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
        call(breaker, false);

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void shouldLetProbesThroughWhenTheCooldownIsOver(long offsetNs, boolean admitted) {
        CircuitBreaker breaker = opened(BreakerSettings.STANDARD);
        clock.advance(COOLDOWN_NS + offsetNs);

        assertThat(Permit.isProbe(breaker.tryAcquire())).isEqualTo(admitted);
        assertThat(breaker.state()).isEqualTo(admitted ? BreakerState.HALF_OPEN : BreakerState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void shouldLetOnlySoManyProbesOnTheWay(int most) {
        CircuitBreaker breaker = cooledDown(BreakerSettings.STANDARD.withProbes(most, 3, 1));
        long last = 0;
        for (int i = 0; i < most; i++) {
            last = breaker.tryAcquire();
            assertThat(Permit.isProbe(last)).isTrue();
        }
        assertThat(breaker.tryAcquire()).isEqualTo(Permit.HALF_OPEN_EXHAUSTED);
        assertThat(breaker.snapshot().probesInFlight()).isEqualTo(most);
        breaker.record(last, true);

        assertThat(breaker.state() == BreakerState.CLOSED || Permit.isProbe(breaker.tryAcquire()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, HALF_OPEN", "3, CLOSED"})
    void shouldCloseAfterSoManySuccesses(int successes, BreakerState state) {
        CircuitBreaker breaker = cooledDown(BreakerSettings.STANDARD);
        calls(breaker, successes, true);

        assertThat(breaker.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, OPEN", "1, 1, HALF_OPEN", "1, 2, OPEN", "2, 2, HALF_OPEN", "2, 3, OPEN"})
    void shouldTolerateSoManyFailedProbesAndReopenAtTheNext(int allowed, int failures, BreakerState state) {
        CircuitBreaker breaker = cooledDown(BreakerSettings.STANDARD.withProbes(3, 3, allowed));
        calls(breaker, failures, false);

        assertThat(breaker.state()).isEqualTo(state);
        assertThat(breaker.snapshot().reopenings()).isEqualTo(state == BreakerState.OPEN ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        // two failures need six probes to be at most 35 in a hundred; one needs three
        "1, 2, HALF_OPEN",
        "1, 3, CLOSED",
        "2, 3, HALF_OPEN",
        "2, 4, CLOSED"
    })
    void shouldCloseOnlyWhenFewEnoughProbesFailed(int failures, int successes, BreakerState state) {
        CircuitBreaker breaker = cooledDown(BreakerSettings.STANDARD.withProbes(3, 3, 2));
        calls(breaker, failures, false);
        calls(breaker, successes, true);

        assertThat(breaker.state()).isEqualTo(state);
    }

    @Test
    void shouldBeginWithAnEmptyWindowAfterClosing() {
        BreakerSettings settings = BreakerSettings.STANDARD.withCooldownNs(1);
        CircuitBreaker breaker = cooledDown(settings);
        calls(breaker, 3, true);
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);

        assertThat(breaker.snapshot().calls()).isZero();
        calls(breaker, 4, false);
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void shouldIgnoreWhatAnEarlierEpochCompletesLate() {
        CircuitBreaker breaker = standard();
        long call = breaker.tryAcquire();
        calls(breaker, 5, false);
        clock.advance(COOLDOWN_NS);
        long early = breaker.tryAcquire();
        calls(breaker, 2, false);
        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
        clock.advance(COOLDOWN_NS);
        long probe = breaker.tryAcquire();

        breaker.record(call, false);
        breaker.record(early, false);
        assertThat(breaker.snapshot().probesInFlight()).isEqualTo(1);
        assertThat(breaker.snapshot().late()).isEqualTo(2);
        breaker.record(probe, true);
        breaker.record(probe, true);
        breaker.record(probe, false);
        assertThat(breaker.snapshot().late()).isEqualTo(4);
        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);
        calls(breaker, 2, true);
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
        breaker.record(call, false);
        assertThat(breaker.snapshot().calls()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, HALF_OPEN", "0, OPEN", "1, OPEN"})
    void shouldTakeProbesThatNeverReturnForLost(long offsetNs, BreakerState state) {
        BreakerSettings settings = BreakerSettings.STANDARD.withTimeouts(0, 7 * FakeClock.SECOND_NS);
        CircuitBreaker breaker = cooledDown(settings);
        for (int i = 0; i < 3; i++) {
            breaker.tryAcquire();
        }
        clock.advance(7 * FakeClock.SECOND_NS + offsetNs);
        breaker.tryAcquire();

        assertThat(breaker.state()).isEqualTo(state);
        clock.advance(settings.probeTimeoutNs() + settings.cooldownNs());
        breaker.tryAcquire();
        clock.advance(settings.cooldownNs());
        assertThat(Permit.isProbe(breaker.tryAcquire())).isTrue();
    }

    @Test
    void shouldNameEachReasonForARejection() {
        CircuitBreaker breaker = opened(BreakerSettings.STANDARD);
        clock.advance(COOLDOWN_NS - 7);
        assertThat(errorOf(breaker)).isEqualTo(new BreakerError.Open("venue", 7));
        clock.advance(7);
        for (int i = 0; i < 3; i++) {
            breaker.enter();
        }
        assertThat(errorOf(breaker)).isEqualTo(new BreakerError.HalfOpenExhausted("venue", 3));
        assertThat(errorOf(breaker).message()).contains("venue", "3 probes");
        assertThatThrownBy(() -> breaker.error(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is 0");
        assertThatThrownBy(() -> breaker.record(Permit.OPEN, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is -1");
    }

    @Test
    void shouldSayThatTooFewCallsDecideNothingAndRejectNone() {
        CircuitBreaker breaker = standard();
        calls(breaker, 10, true);
        calls(breaker, 4, false);

        assertThat(breaker.evaluate()).isEqualTo(new BreakerError.MinCallsNotMet("venue", 14, 20));
        assertThat(((BreakerError) breaker.evaluate()).message()).contains("14 calls", "20 are needed");
        assertThat(Permit.isAdmitted(breaker.tryAcquire())).isTrue();
    }

    @Test
    void shouldCountACallThatWasNotRecordedAsAFailure() {
        CircuitBreaker breaker = standard();
        assertThatThrownBy(() -> {
                    try (CallGuard guard = breaker.enter()) {
                        clock.advance(1_000);
                        throw new IllegalStateException("the venue hung up on " + guard);
                    }
                })
                .isInstanceOf(IllegalStateException.class);

        assertThat(breaker.snapshot().failures()).isEqualTo(1);
        assertThat(breaker.snapshot().timedCalls()).isEqualTo(1);
        assertThat(breaker.snapshot().p99BelowNs()).isEqualTo(1_024);
    }

    @Test
    void shouldRecordAGuardedCallOnce() {
        CircuitBreaker breaker = standard();
        try (CallGuard guard = breaker.enter()) {
            guard.succeeded();
            guard.failed();
        }
        CallGuard failed = breaker.enter();
        failed.failed();
        failed.succeeded();
        failed.close();

        assertThat(breaker.snapshot().calls()).isEqualTo(2);
        assertThat(breaker.snapshot().failures()).isEqualTo(1);
    }

    @Test
    void shouldReturnTheTokenOfAGuardThatThrows() {
        CircuitBreaker breaker = cooledDown(BreakerSettings.STANDARD);
        assertThatThrownBy(() -> {
                    try (CallGuard guard = breaker.enter()) {
                        throw new StackOverflowError(guard.toString());
                    }
                })
                .isInstanceOf(StackOverflowError.class);

        assertThat(breaker.snapshot().probesInFlight()).isZero();
        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);
    }

    @ParameterizedTest
    @CsvSource({"499999999, 0", "500000000, 1", "500000001, 1"})
    void shouldCountASlowCallAsAFailureWhenAsked(long latencyNs, long failures) {
        CircuitBreaker breaker = breaker(BreakerSettings.STANDARD.withTimeouts(500_000_000L, 60 * FakeClock.SECOND_NS));
        try (CallGuard guard = breaker.enter()) {
            clock.advance(latencyNs);
            guard.succeeded();
        }

        assertThat(breaker.snapshot().failures()).isEqualTo(failures);
        assertThat(breaker.snapshot().medianBelowNs()).isEqualTo(1L << 29);
    }

    @Test
    void shouldObeyReloadedSettingsAtOnce() {
        CircuitBreaker breaker = standard();
        calls(breaker, 3, false);
        breaker.reload(BreakerSettings.STANDARD.withTrip(20, 0.5, 4));
        call(breaker, false);
        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
        clock.advance(FakeClock.SECOND_NS);
        assertThat(breaker.tryAcquire()).isEqualTo(Permit.OPEN);
        breaker.reload(
                BreakerSettings.STANDARD.withCooldownNs(FakeClock.SECOND_NS).withProbes(1, 1, 0));
        assertThat(Permit.isProbe(breaker.tryAcquire())).isTrue();
        assertThat(breaker.tryAcquire()).isEqualTo(Permit.HALF_OPEN_EXHAUSTED);

        assertThat(breaker.settings().halfOpenMaxConcurrent()).isEqualTo(1);
    }

    @Test
    void shouldKeepProbesOnTheWayAcrossAReload() {
        CircuitBreaker breaker = cooledDown(BreakerSettings.STANDARD);
        long first = breaker.tryAcquire();
        long second = breaker.tryAcquire();
        breaker.reload(BreakerSettings.STANDARD.withProbes(1, 2, 0));
        assertThat(breaker.tryAcquire()).isEqualTo(Permit.HALF_OPEN_EXHAUSTED);
        breaker.record(first, true);
        assertThat(breaker.tryAcquire()).isEqualTo(Permit.HALF_OPEN_EXHAUSTED);
        breaker.record(second, true);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void shouldCountOnUnlessAReloadGivesTheWindowAnotherShape() {
        CircuitBreaker breaker = standard();
        calls(breaker, 3, true);
        breaker.reload(BreakerSettings.STANDARD.withCooldownNs(9));
        assertThat(breaker.snapshot().calls()).isEqualTo(3);
        breaker.reload(BreakerSettings.STANDARD.withWindow(4 * FakeClock.SECOND_NS, 4));

        assertThat(breaker.snapshot().calls()).isZero();
    }

    @Test
    void shouldNotWaitLongerWhenTheClockOfACallerIsBehind() {
        CircuitBreaker breaker = opened(BreakerSettings.STANDARD);
        clock.advance(-2 * COOLDOWN_NS);
        assertThat(breaker.tryAcquire()).isEqualTo(Permit.OPEN);
        clock.advance(3 * COOLDOWN_NS);

        assertThat(Permit.isProbe(breaker.tryAcquire())).isTrue();
    }

    @Test
    void shouldShowItsStateAsAMetric() {
        CircuitBreaker breaker = opened(BreakerSettings.STANDARD);
        StringBuilder text = new StringBuilder();
        breaker.snapshot()
                .writeTo((name, component, value) -> text.append(name)
                        .append('{')
                        .append(component)
                        .append("} ")
                        .append(value)
                        .append('\n'));

        assertThat(text).contains("circuit_state{venue} 1\n", "circuit_trips_total{venue} 1\n");
    }
}
