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

/** Two more probes fail at once where one was tolerated: the breaker reopens once, the other is late. */
@JCStressTest
@Outcome(id = "1, 1, 0, 1", expect = Expect.ACCEPTABLE, desc = "reopened once, no token left over")
@Outcome(expect = Expect.FORBIDDEN, desc = "half open, reopened twice, or a token lost")
@State
public class ReopenRace {
    private final CircuitBreaker breaker = Breakers.cooledDown(Breakers.settings(3, 3, 1));
    private final long first = breaker.tryAcquire();
    private final long second = breaker.tryAcquire();

    /** One probe has failed. */
    public ReopenRace() {
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
     * @param r state, reopenings, probes on the way, late
     */
    @Arbiter
    public void arbiter(IIII_Result r) {
        BreakerSnapshot now = breaker.snapshot();
        r.r1 = now.state().code();
        r.r2 = (int) now.reopenings();
        r.r3 = now.probesInFlight();
        r.r4 = (int) now.late();
    }
}
