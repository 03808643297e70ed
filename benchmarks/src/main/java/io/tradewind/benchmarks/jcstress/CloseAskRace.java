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

/** The success that closes, while a call asks. */
@JCStressTest
@Outcome(
        id = {"1, 0, 0", "4, 0, 0"},
        expect = Expect.ACCEPTABLE,
        desc = "closed with an empty window")
@Outcome(expect = Expect.FORBIDDEN, desc = "not closed, or with something in its window")
@State
public class CloseAskRace {
    private final CircuitBreaker breaker = Breakers.cooledDown(Breakers.settings(1, 1, 0));
    private final long first = breaker.tryAcquire();

    /** Succeeds. */
    @Actor
    public void actor1() {
        breaker.record(first, true);
    }

    /**
     * Asks.
     *
     * @param r its answer
     */
    @Actor
    public void actor2(III_Result r) {
        r.r1 = Breakers.acquire(breaker);
    }

    /**
     * Looks.
     *
     * @param r state, calls in the window
     */
    @Arbiter
    public void arbiter(III_Result r) {
        BreakerSnapshot now = breaker.snapshot();
        r.r2 = now.state().code();
        r.r3 = (int) now.calls();
    }
}
