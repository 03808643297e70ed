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

/** A success and the failure that would be the second in a row. */
@JCStressTest
@Outcome(id = "0, 1, 3", expect = Expect.ACCEPTABLE, desc = "success, then failure")
@Outcome(id = "1, 0, 3", expect = Expect.ACCEPTABLE, desc = "failure opened, the success was under way")
@Outcome(id = "1, 2, 2", expect = Expect.ACCEPTABLE, desc = "failure opened, the success was late")
@Outcome(expect = Expect.FORBIDDEN, desc = "a call lost, a row that nobody made, or two in a row without opening")
@State
public class RowRace {
    private final CircuitBreaker breaker = Breakers.closed(Breakers.settings(3, 3, 1));
    private final long first = breaker.tryAcquire();
    private final long second = breaker.tryAcquire();

    /** Begins with a row of one. */
    public RowRace() {
        breaker.record(breaker.tryAcquire(), false);
    }

    /** Fails. */
    @Actor
    public void actor1() {
        breaker.record(first, false);
    }

    /** Succeeds. */
    @Actor
    public void actor2() {
        breaker.record(second, true);
    }

    /**
     * Looks.
     *
     * @param r state, failures in a row, calls
     */
    @Arbiter
    public void arbiter(III_Result r) {
        BreakerSnapshot now = breaker.snapshot();
        r.r1 = now.state().code();
        r.r2 = (int) now.failuresInARow();
        r.r3 = (int) now.calls();
    }
}
