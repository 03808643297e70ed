// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.jcstress;

import io.tradewind.domain.breaker.BreakerLayout;
import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.breaker.Permit;

/** Breakers at the edge of a transition, and answers as small numbers. */
final class Breakers {
    static final int CALL = 1;
    static final int PROBE = 2;
    static final int REJECTED_OPEN = 3;
    static final int EXHAUSTED = 4;

    private static final long COOLDOWN_NS = 1_000;

    private Breakers() {}

    /** A clock that is moved before the actors begin. */
    private static final class Clock {
        private long nowNs;
    }

    /** Opens at the second failure in a row; half open, so many probes at once. */
    static BreakerSettings settings(int probes, int successes, int failures) {
        return BreakerSettings.STANDARD
                .withTrip(20, 0.5, 2)
                .withCooldownNs(COOLDOWN_NS)
                .withProbes(probes, successes, failures);
    }

    static CircuitBreaker closed(BreakerSettings settings) {
        return new CircuitBreaker("race", settings, () -> 0, BreakerLayout.COMPACT);
    }

    /** A breaker, and a call that was admitted while it was closed. */
    record Held(CircuitBreaker breaker, long permit) {}

    /** Open, and its cooldown is over. */
    static CircuitBreaker cooledDown(BreakerSettings settings) {
        return cooledDownWithCall(settings).breaker();
    }

    /** Open, and its cooldown is over; a call from before is still on the way. */
    static Held cooledDownWithCall(BreakerSettings settings) {
        Clock clock = new Clock();
        CircuitBreaker breaker = new CircuitBreaker("race", settings, () -> clock.nowNs, BreakerLayout.COMPACT);
        long permit = breaker.tryAcquire();
        for (int i = 0; i < settings.consecutiveFailures(); i++) {
            breaker.record(breaker.tryAcquire(), false);
        }
        clock.nowNs = COOLDOWN_NS;
        return new Held(breaker, permit);
    }

    static int acquire(CircuitBreaker breaker) {
        long permit = breaker.tryAcquire();
        if (Permit.isAdmitted(permit)) {
            return Permit.isProbe(permit) ? PROBE : CALL;
        }
        return permit == Permit.OPEN ? REJECTED_OPEN : EXHAUSTED;
    }
}
