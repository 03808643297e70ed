// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.simulation.trigger.TriggerPrices;
import org.jspecify.annotations.Nullable;

/** The prices that filters compare with. */
final class ReferencePrices {
    private final WaitingOrders waiting;
    private final @Nullable AveragePrice average;

    ReferencePrices(WaitingOrders waiting, @Nullable AveragePrice average) {
        this.waiting = waiting;
        this.average = average;
    }

    /** The last trade, or UNKNOWN. */
    long lastTicks() {
        return waiting.lastTicks();
    }

    /** The average of the trades of the window that ends now; the last trade when there is none; UNKNOWN before the first. */
    long averageTicks(long nowNs) {
        long ticks = average == null ? TriggerPrices.UNKNOWN : average.averageTicks(nowNs);
        return ticks == TriggerPrices.UNKNOWN ? lastTicks() : ticks;
    }
}
