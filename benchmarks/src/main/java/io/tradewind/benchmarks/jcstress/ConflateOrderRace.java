// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.jcstress;

import io.tradewind.domain.queue.ConflatingRing;
import io.tradewind.domain.queue.OverflowPolicy.Conflate;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Key 0, key 1, then key 0 again, while the reader takes one: tens are the key plus one, ones the value. */
@JCStressTest
@Outcome(
        id = {"0, 13, 22", "13, 22, 0"},
        expect = Expect.ACCEPTABLE,
        desc = "key 0 keeps its place and has its newest value")
@Outcome(id = "11, 22, 13", expect = Expect.ACCEPTABLE, desc = "key 0 was taken and waits again, behind key 1")
@Outcome(expect = Expect.FORBIDDEN, desc = "a key out of its turn, or an old value")
@State
public class ConflateOrderRace {
    private final ConflatingRing ring = new ConflatingRing("race", 2, Integer.BYTES, new Conflate());
    private final UnsafeBuffer source = new UnsafeBuffer(new byte[Integer.BYTES]);
    private final MessageHandler reader = (key, buffer, at, length) -> this.seen = 10 * (key + 1) + buffer.getInt(at);
    private int seen;

    private void offer(int key, int value) {
        source.putInt(0, value);
        ring.offer(key, source, 0, Integer.BYTES);
    }

    private int take() {
        seen = 0;
        ring.poll(reader);
        return seen;
    }

    /** Offers key 0, key 1, key 0. */
    @Actor
    public void producer() {
        offer(0, 1);
        offer(1, 2);
        offer(0, 3);
    }

    /**
     * Takes one.
     *
     * @param r what it saw; 0 is nothing
     */
    @Actor
    public void consumer(III_Result r) {
        r.r1 = take();
    }

    /**
     * Takes what is left.
     *
     * @param r the next two
     */
    @Arbiter
    public void arbiter(III_Result r) {
        r.r2 = take();
        r.r3 = take();
    }
}
