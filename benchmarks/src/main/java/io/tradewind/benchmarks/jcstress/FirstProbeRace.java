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

/** Two calls find the cooldown over; one probe may go. */
@JCStressTest
@Outcome(
        id = {"2, 4, 1", "4, 2, 1"},
        expect = Expect.ACCEPTABLE,
        desc = "one probe, the other found it on the way")
@Outcome(expect = Expect.FORBIDDEN, desc = "two probes, or none")
@State
public class FirstProbeRace {
    private final CircuitBreaker breaker = Breakers.cooledDown(Breakers.settings(1, 3, 1));

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
