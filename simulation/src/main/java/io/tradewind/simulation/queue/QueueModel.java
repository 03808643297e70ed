// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.queue;

/** How a cancelled quantity of a level is shared between those ahead of us and those behind. */
@FunctionalInterface
public interface QueueModel {
    /**
     * Probability that a lot cancelled at our level stood ahead of us.
     *
     * @param aheadLots quantity ahead of us, not negative
     * @param behindLots quantity behind us, not negative; the sum is positive
     * @return 0 to 1
     */
    double aheadShare(long aheadLots, long behindLots);
}
