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
import org.openjdk.jcstress.infra.results.III_Result;

/** The same probe is recorded twice as failed; one failure is tolerated. */
@JCStressTest
@Outcome(id = "2, 1, 1", expect = Expect.ACCEPTABLE, desc = "returned once: one failure, still half open")
@Outcome(expect = Expect.FORBIDDEN, desc = "returned twice or not at all")
@State
public class DoubleReturnRace {
    private final CircuitBreaker breaker = Breakers.cooledDown(Breakers.settings(3, 3, 1));
    private final long held = breaker.tryAcquire();

    /** Another probe stays on the way. */
    public DoubleReturnRace() {
        breaker.tryAcquire();
    }

    /** Fails. */
    @Actor
    public void actor1() {
        breaker.record(held, false);
    }

    /** Fails. */
    @Actor
    public void actor2() {
        breaker.record(held, false);
    }

    /**
     * Looks.
     *
     * @param r state, probes on the way, late
     */
    @Arbiter
    public void arbiter(III_Result r) {
        BreakerSnapshot now = breaker.snapshot();
        r.r1 = now.state().code();
        r.r2 = now.probesInFlight();
        r.r3 = (int) now.late();
    }
}
