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

/** A call of the closed epoch ends, failed, while the breaker goes half open: it touches neither token nor count. */
@JCStressTest
@Outcome(id = "2, 2, 1, 1", expect = Expect.ACCEPTABLE, desc = "half open with its one probe, the late call ignored")
@Outcome(expect = Expect.FORBIDDEN, desc = "the late call changed something")
@State
public class LateRace {
    private final CircuitBreaker breaker;
    private final long early;

    /** A call is on the way when the breaker opens. */
    public LateRace() {
        Breakers.Held held = Breakers.cooledDownWithCall(Breakers.settings(3, 3, 0));
        breaker = held.breaker();
        early = held.permit();
    }

    /** Ends the early call. */
    @Actor
    public void actor1() {
        breaker.record(early, false);
    }

    /**
     * Asks.
     *
     * @param r its answer
     */
    @Actor
    public void actor2(IIII_Result r) {
        r.r1 = Breakers.acquire(breaker);
    }

    /**
     * Looks.
     *
     * @param r state, probes on the way, late
     */
    @Arbiter
    public void arbiter(IIII_Result r) {
        BreakerSnapshot now = breaker.snapshot();
        r.r2 = now.state().code();
        r.r3 = now.probesInFlight();
        r.r4 = (int) now.late();
    }
}
