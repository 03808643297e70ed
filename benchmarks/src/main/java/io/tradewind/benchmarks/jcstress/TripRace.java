// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.jcstress;

import io.tradewind.domain.breaker.BreakerSnapshot;
import io.tradewind.domain.breaker.CircuitBreaker;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Two failures at once, of which one opens the breaker. */
@JCStressTest
@Outcome(id = "1, 1, 2, 1", expect = Expect.ACCEPTABLE, desc = "open once, the other was late")
@Outcome(id = "1, 1, 3, 0", expect = Expect.ACCEPTABLE, desc = "open once, the other was counted before")
@Outcome(expect = Expect.FORBIDDEN, desc = "closed, opened twice, or a call lost")
@State
public class TripRace {
    private final CircuitBreaker breaker = Breakers.closed(Breakers.settings(3, 3, 1));
    private final long first = breaker.tryAcquire();
    private final long second = breaker.tryAcquire();

    /** Begins with a row of one. */
    public TripRace() {
        breaker.record(breaker.tryAcquire(), false);
    }

    /** Fails. */
    @Actor
    public void actor1() {
        breaker.record(first, false);
    }

    /** Fails. */
    @Actor
    public void actor2() {
        breaker.record(second, false);
    }

    /**
     * Looks.
     *
     * @param r state, trips, failures, late
     */
    @Arbiter
    public void arbiter(IIII_Result r) {
        BreakerSnapshot now = breaker.snapshot();
        r.r1 = now.state().code();
        r.r2 = (int) now.trips();
        r.r3 = (int) now.failures();
        r.r4 = (int) now.late();
    }
}
