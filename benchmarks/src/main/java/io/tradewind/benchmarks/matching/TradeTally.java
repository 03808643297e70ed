// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.simulation.matching.MatchCause;
import io.tradewind.simulation.matching.MatchListener;
import io.tradewind.simulation.matching.MatchOrder;
import io.tradewind.simulation.matching.MatchReason;

/** Sums up what engines do: totals, and a checksum over every trade in order. */
final class TradeTally implements MatchListener {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Totals totals = new Totals();
    private long checksum = FNV_OFFSET;

    /** The sums of a part of a stream. */
    static final class Totals {
        long trades;
        long tradeVolume;
        long sumPriceSize;
        long rejectEvents;
        long rejectVolume;
        long reduceEvents;
        long reduceVolume;
        long refusals;
        long tradeChecksum;
    }

    /** Gives the totals so far and begins anew. */
    Totals take() {
        Totals taken = totals;
        taken.tradeChecksum = checksum;
        totals = new Totals();
        checksum = FNV_OFFSET;
        return taken;
    }

    /** An order was reduced and still rests. */
    void reduced(long lots) {
        totals.reduceEvents++;
        totals.reduceVolume += lots;
    }

    long refusals() {
        return totals.refusals;
    }

    /** How many orders were reduced or cancelled. */
    long reductions() {
        return totals.reduceEvents;
    }

    @Override
    public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
        trade(taker.id(), maker.id(), priceTicks, lots);
    }

    /** Sums up a trade. */
    void trade(long takerId, long makerId, long priceTicks, long lots) {
        totals.trades++;
        totals.tradeVolume += lots;
        totals.sumPriceSize += priceTicks * lots;
        long mixed = mix(checksum, takerId);
        mixed = mix(mixed, makerId);
        mixed = mix(mixed, priceTicks);
        checksum = mix(mixed, lots);
    }

    private static long mix(long sum, long value) {
        long mixed = sum;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            mixed = (mixed ^ value >>> shift & 0xff) * FNV_PRIME;
        }
        return mixed;
    }

    @Override
    public void cancelled(MatchOrder order, long lots, MatchCause cause) {
        reduced(lots);
    }

    @Override
    public void expired(MatchOrder order, long lots) {
        totals.rejectEvents++;
        totals.rejectVolume += lots;
    }

    @Override
    public void rejected(long orderId, long accountId, MatchReason reason) {
        totals.refusals++;
    }

    @Override
    public void accepted(MatchOrder order) {
        // An acceptance is in no total.
    }

    @Override
    public void triggered(MatchOrder order) {
        throw new IllegalStateException("a stream has no stops, but " + order.id() + " was triggered");
    }

    @Override
    public void amended(MatchOrder order, MatchCause cause) {
        // A move is in no total; a reduction is counted by who asked for it.
    }
}
