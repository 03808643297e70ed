// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.jcstress;

import io.tradewind.domain.queue.LossyQueue;
import io.tradewind.domain.queue.OverflowPolicy.DropOldest;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two producers, one of which takes, at a full queue of two: all four elements are taken, dropped or waiting, each once. */
@JCStressTest
@Outcome(id = "4, 0", expect = Expect.ACCEPTABLE, desc = "every element is accounted for, none twice")
@Outcome(expect = Expect.FORBIDDEN, desc = "an element is lost, doubled or counted wrongly")
@State
public class DropOldestRace {
    private static final Integer FIRST = 1;
    private static final Integer SECOND = 2;
    private static final Integer THIRD = 4;
    private static final Integer FOURTH = 8;

    private final LossyQueue<Integer> queue = new LossyQueue<>("race", 2, new DropOldest());
    private int out;
    private int seen;
    private int twice;

    /** A full queue. */
    public DropOldestRace() {
        queue.offer(FIRST);
        queue.offer(SECOND);
    }

    private void take() {
        Integer element = queue.poll();
        if (element != null) {
            out++;
            twice |= seen & element;
            seen |= element;
        }
    }

    /** Offers the third. */
    @Actor
    public void producer() {
        queue.offer(THIRD);
    }

    /** Offers the fourth and takes one. */
    @Actor
    public void consumer() {
        queue.offer(FOURTH);
        take();
    }

    /**
     * Takes what is left.
     *
     * @param r elements taken and dropped, and those seen twice
     */
    @Arbiter
    public void arbiter(II_Result r) {
        for (int i = 0; i < 4; i++) {
            take();
        }
        r.r1 = out + (int) queue.dropped();
        r.r2 = twice;
    }
}
