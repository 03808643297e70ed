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

/** One token is left of three, and two calls ask. */
@JCStressTest
@Outcome(
        id = {"2, 4, 3", "4, 2, 3"},
        expect = Expect.ACCEPTABLE,
        desc = "one got it")
@Outcome(expect = Expect.FORBIDDEN, desc = "both, or none")
@State
public class TokenRace {
    private final CircuitBreaker breaker = Breakers.cooledDown(Breakers.settings(3, 9, 1));

    /** Two of three are on the way. */
    public TokenRace() {
        breaker.tryAcquire();
        breaker.tryAcquire();
    }

    /**
     * Asks.
     *
     * @param r first answer
     */
    @Actor
    public void actor1(III_Result r) {
        r.r1 = Breakers.acquire(breaker);
    }

    /**
     * Asks.
     *
     * @param r second answer
     */
    @Actor
    public void actor2(III_Result r) {
        r.r2 = Breakers.acquire(breaker);
    }

    /**
     * Looks.
     *
     * @param r probes on the way
     */
    @Arbiter
    public void arbiter(III_Result r) {
        r.r3 = breaker.snapshot().probesInFlight();
    }
}
