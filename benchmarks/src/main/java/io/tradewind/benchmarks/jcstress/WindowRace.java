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
import org.openjdk.jcstress.infra.results.II_Result;

/** Calls that begin a new bucket of the window together. */
@JCStressTest
@Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "every call counted")
@Outcome(expect = Expect.FORBIDDEN, desc = "a call lost or counted twice")
@State
public class WindowRace {
    private final CircuitBreaker breaker = Breakers.closed(Breakers.settings(3, 3, 1));
    private final long permit = breaker.tryAcquire();

    /** Succeeds. */
    @Actor
    public void actor1() {
        breaker.record(permit, true);
    }

    /** Succeeds. */
    @Actor
    public void actor2() {
        breaker.record(permit, true);
    }

    /**
     * Looks.
     *
     * @param r calls, failures
     */
    @Arbiter
    public void arbiter(II_Result r) {
        BreakerSnapshot now = breaker.snapshot();
        r.r1 = (int) now.calls();
        r.r2 = (int) now.failures();
    }
}
