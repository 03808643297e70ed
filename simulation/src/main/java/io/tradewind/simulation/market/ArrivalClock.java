// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import io.tradewind.quant.random.Xoshiro256;

/**
 * Draws the times of a {@link SelfExcitation}, each in constant time: the past is two sums that decay.
 *
 * <p>Thinning of a process whose intensity only falls between events (Y. Ogata, On Lewis' simulation method for point processes,
 * IEEE Transactions on Information Theory 27, 1981).
 */
final class ArrivalClock {
    private static final double NANOS = 1e9;

    private final Xoshiro256 random;
    private final double baseline;
    private final double fastJump;
    private final double fastDecay;
    private final double slowJump;
    private final double slowDecay;
    private double fast;
    private double slow;
    private long nextNs;

    ArrivalClock(SelfExcitation figures, Xoshiro256 random, long startNs) {
        this.random = random;
        this.baseline = figures.baseline();
        this.fastJump = figures.fastBranching() * figures.fastDecay();
        this.fastDecay = figures.fastDecay();
        this.slowJump = figures.slowBranching() * figures.slowDecay();
        this.slowDecay = figures.slowDecay();
        // The mean of the excitation, so that the first seconds are like all others.
        this.fast = figures.fastBranching() * figures.rate();
        this.slow = figures.slowBranching() * figures.rate();
        this.nextNs = startNs;
        draw(1);
    }

    /** Time of the next event. */
    long nextNs() {
        return nextNs;
    }

    /** The event has happened: draws the one after it, at a baseline times the given factor. */
    void advance(double factor) {
        fast += fastJump;
        slow += slowJump;
        draw(factor);
    }

    private void draw(double factor) {
        double steady = baseline * factor;
        double seconds = 0;
        double bound = steady + fast + slow;
        boolean taken = false;
        while (!taken) {
            double wait = StrictTables.minusLog(1 - random.nextDouble()) / bound;
            seconds += wait;
            fast *= StrictTables.expMinus(fastDecay * wait);
            slow *= StrictTables.expMinus(slowDecay * wait);
            double intensity = steady + fast + slow;
            taken = random.nextDouble() * bound < intensity;
            bound = intensity;
        }
        nextNs += 1 + (long) (seconds * NANOS);
    }
}
