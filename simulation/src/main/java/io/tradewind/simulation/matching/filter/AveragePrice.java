// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.filter;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.simulation.trigger.TriggerPrices;

/**
 * The average of trade prices, weighted by quantity, over a window that moves on in sixtieths of its length: trades of the present
 * sixtieth and the 59 before it count; trades before the first time count as made at it. Sums are exact; the average is rounded down
 * to a whole tick.
 */
public final class AveragePrice {
    private static final int SLICES = 60;
    private static final long NO_TIME = Long.MIN_VALUE;
    private static final long HIGHEST_BIT = 1L << 50;

    private final long sliceNs;
    private final long[] lots = new long[SLICES];
    private final long[] notionalHigh = new long[SLICES];
    private final long[] notionalLow = new long[SLICES];
    private long slice = NO_TIME;
    private long sumLots;
    private long sumHigh;
    private long sumLow;

    /**
     * Creates a window without trades.
     *
     * @param windowNs length, at least 60 ns
     */
    public AveragePrice(long windowNs) {
        this.sliceNs = windowNs / SLICES;
    }

    /**
     * Takes notice of a trade.
     *
     * @param nowNs when, not before the last; {@link Long#MIN_VALUE} before the first time
     * @param priceTicks price
     * @param tradedLots quantity
     */
    public void onTrade(long nowNs, long priceTicks, long tradedLots) {
        moveTo(nowNs);
        int at = at(slice);
        long high = Math.multiplyHigh(priceTicks, tradedLots);
        long low = priceTicks * tradedLots;
        lots[at] += tradedLots;
        notionalHigh[at] += high + carry(notionalLow[at], low);
        notionalLow[at] += low;
        add(tradedLots, high, low);
    }

    /**
     * The average.
     *
     * @param nowNs where the window ends; {@link Long#MIN_VALUE} before the first time
     * @return ticks; UNKNOWN when nothing traded in the window
     */
    public long averageTicks(long nowNs) {
        moveTo(nowNs);
        return sumLots == 0 ? TriggerPrices.UNKNOWN : quotient();
    }

    private void moveTo(long nowNs) {
        if (nowNs == NO_TIME) {
            return;
        }
        long now = Math.floorDiv(nowNs, sliceNs);
        if (slice == NO_TIME) {
            date(now);
        } else if (now > slice) {
            boolean all = Long.compareUnsigned(now - slice, SLICES) >= 0;
            for (long back = all ? SLICES : now - slice; back > 0; back--) {
                clear(at(now - back + 1));
            }
            slice = now;
        }
    }

    /** Takes the trades without a time over into the first slice that there is. */
    private void date(long now) {
        int from = at(NO_TIME);
        int to = at(now);
        swap(lots, from, to);
        swap(notionalHigh, from, to);
        swap(notionalLow, from, to);
        slice = now;
    }

    private static void swap(long[] values, int from, int to) {
        long value = values[from];
        values[from] = values[to];
        values[to] = value;
    }

    private void clear(int at) {
        add(-lots[at], ~notionalHigh[at] + (notionalLow[at] == 0 ? 1 : 0), -notionalLow[at]);
        lots[at] = 0;
        notionalHigh[at] = 0;
        notionalLow[at] = 0;
    }

    private void add(long addedLots, long high, long low) {
        sumLots += addedLots;
        sumHigh += high + carry(sumLow, low);
        sumLow += low;
    }

    /**
     * Writes the slice of now, then lots and notional of each slice.
     *
     * @param sink takes them
     */
    public void writeTo(StateSink sink) {
        sink.putLong(slice);
        for (int at = 0; at < SLICES; at++) {
            sink.putLong(lots[at]);
            sink.putLong(notionalHigh[at]);
            sink.putLong(notionalLow[at]);
        }
    }

    /**
     * Takes over what was written.
     *
     * @param source gives it
     */
    public void readFrom(StateSource source) {
        slice = source.getLong();
        for (int at = 0; at < SLICES; at++) {
            lots[at] = source.getLong();
            notionalHigh[at] = source.getLong();
            notionalLow[at] = source.getLong();
            add(lots[at], notionalHigh[at], notionalLow[at]);
        }
    }

    private static long carry(long a, long b) {
        return Long.compareUnsigned(a + b, a) < 0 ? 1 : 0;
    }

    private static int at(long slice) {
        return (int) Math.floorMod(slice, (long) SLICES);
    }

    /** The largest price that, times all lots, is within the sum; bit by bit, as prices have 50. */
    private long quotient() {
        long price = 0;
        for (long bit = HIGHEST_BIT; bit > 0; bit >>= 1) {
            long high = Math.multiplyHigh(price | bit, sumLots);
            long low = (price | bit) * sumLots;
            if (high < sumHigh || (high == sumHigh && Long.compareUnsigned(low, sumLow) <= 0)) {
                price |= bit;
            }
        }
        return price;
    }
}
