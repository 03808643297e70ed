// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.filter;

import io.tradewind.simulation.trigger.TriggerPrices;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The prices that filters compare with. */
public final class ReferencePrices {
    private final LongSupplier last;
    private final @Nullable AveragePrice average;

    /**
     * Creates a view.
     *
     * @param last gives the price of the last trade, or UNKNOWN
     * @param average of recent trades, null when no filter needs it
     */
    public ReferencePrices(LongSupplier last, @Nullable AveragePrice average) {
        this.last = last;
        this.average = average;
    }

    /**
     * The price of the last trade.
     *
     * @return ticks or UNKNOWN
     */
    public long lastTicks() {
        return last.getAsLong();
    }

    /**
     * The average of the trades of the window that ends now.
     *
     * @param nowNs now
     * @return ticks; the last trade when there is none in the window; UNKNOWN before the first
     */
    public long averageTicks(long nowNs) {
        long ticks = average == null ? TriggerPrices.UNKNOWN : average.averageTicks(nowNs);
        return ticks == TriggerPrices.UNKNOWN ? lastTicks() : ticks;
    }
}
