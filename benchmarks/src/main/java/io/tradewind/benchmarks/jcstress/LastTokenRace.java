// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.jcstress;

import io.tradewind.domain.breaker.CircuitBreaker;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** No token is left of three; a probe returns its own while a call asks. */
@JCStressTest
@Outcome(
        id = {"2, 3, 0", "4, 2, 0"},
        expect = Expect.ACCEPTABLE,
        desc = "never more than three at once")
@Outcome(expect = Expect.FORBIDDEN, desc = "a token lost or made")
@State
public class LastTokenRace {
    private final CircuitBreaker breaker = Breakers.cooledDown(Breakers.settings(3, 9, 1));
    private final long held = breaker.tryAcquire();

    /** All three are on the way. */
    public LastTokenRace() {
        breaker.tryAcquire();
        breaker.tryAcquire();
    }

    /**
     * Asks.
     *
     * @param r its answer
     */
    @Actor
    public void actor1(III_Result r) {
        r.r1 = Breakers.acquire(breaker);
    }

    /** Returns a token. */
    @Actor
    public void actor2() {
        breaker.record(held, true);
    }

    /**
     * Looks.
     *
     * @param r probes on the way, late
     */
    @Arbiter
    public void arbiter(III_Result r) {
        r.r2 = breaker.snapshot().probesInFlight();
        r.r3 = (int) breaker.snapshot().late();
    }
}
