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

/** Two successes that close together. */
@JCStressTest
@Outcome(id = "0, 0, 1", expect = Expect.ACCEPTABLE, desc = "closed with an empty window")
@Outcome(expect = Expect.FORBIDDEN, desc = "not closed, or with something in its window")
@State
public class CloseRace {
    private final CircuitBreaker breaker = Breakers.cooledDown(Breakers.settings(3, 2, 0));
    private final long first = breaker.tryAcquire();
    private final long second = breaker.tryAcquire();

    /** Succeeds. */
    @Actor
    public void actor1() {
        breaker.record(first, true);
    }

    /** Succeeds. */
    @Actor
    public void actor2() {
        breaker.record(second, true);
    }

    /**
     * Looks.
     *
     * @param r state, calls in the window, the next answer
     */
    @Arbiter
    public void arbiter(III_Result r) {
        BreakerSnapshot now = breaker.snapshot();
        r.r1 = now.state().code();
        r.r2 = (int) now.calls();
        r.r3 = Breakers.acquire(breaker);
    }
}
