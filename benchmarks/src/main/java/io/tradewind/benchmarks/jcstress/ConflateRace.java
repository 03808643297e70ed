// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.jcstress;

import io.tradewind.domain.queue.ConflatingRing;
import io.tradewind.domain.queue.OverflowPolicy.Conflate;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Two values of one key, while the reader takes twice: what it sees, what is left for later, and whether the counters add up. */
@JCStressTest
@Outcome(id = "1, 2, 0, 0", expect = Expect.ACCEPTABLE, desc = "took both")
@Outcome(
        id = {"1, 0, 2, 0", "0, 1, 2, 0"},
        expect = Expect.ACCEPTABLE,
        desc = "took the first, the second waits")
@Outcome(
        id = {"2, 0, 0, 0", "0, 2, 0, 0"},
        expect = Expect.ACCEPTABLE,
        desc = "took the second, which replaced the first")
@Outcome(id = "0, 0, 2, 0", expect = Expect.ACCEPTABLE, desc = "came too early: the second waits")
@Outcome(expect = Expect.FORBIDDEN, desc = "torn, lost, doubled, out of order or counted wrongly")
@State
public class ConflateRace {
    private static final int WORDS = 8;
    private static final int TORN = -1;

    private final ConflatingRing ring = new ConflatingRing("race", 1, WORDS * Integer.BYTES, new Conflate());
    private final UnsafeBuffer source = new UnsafeBuffer(new byte[WORDS * Integer.BYTES]);
    private final MessageHandler reader = (key, buffer, at, length) -> this.seen = value(buffer, at);
    private int seen;

    private static int value(DirectBuffer buffer, int at) {
        int value = buffer.getInt(at);
        for (int word = 1; word < WORDS; word++) {
            if (buffer.getInt(at + word * Integer.BYTES) != value) {
                return TORN;
            }
        }
        return value;
    }

    private void offer(int value) {
        for (int word = 0; word < WORDS; word++) {
            source.putInt(word * Integer.BYTES, value);
        }
        ring.offer(0, source, 0, WORDS * Integer.BYTES);
    }

    private int take() {
        seen = 0;
        ring.poll(reader);
        return seen;
    }

    /** Offers the first and the second value. */
    @Actor
    public void producer() {
        offer(1);
        offer(2);
    }

    /**
     * Takes twice.
     *
     * @param r what it saw; 0 is nothing
     */
    @Actor
    public void consumer(IIII_Result r) {
        r.r1 = take();
        r.r2 = take();
    }

    /**
     * Takes what is left.
     *
     * @param r that, and by how much the counters are out
     */
    @Arbiter
    public void arbiter(IIII_Result r) {
        r.r3 = take();
        r.r4 = (int) (ring.offered() - ring.taken() - ring.conflated() - ring.size());
    }
}
