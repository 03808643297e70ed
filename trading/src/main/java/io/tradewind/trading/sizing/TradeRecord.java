// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.portfolio.RoundTrip;

/**
 * What one strategy's closed trades earned, each over the value of its entry. An exit that came in parts counts as one trade: parts of
 * the same entry are put together.
 */
final class TradeRecord {
    private long trades;
    private long wins;
    private double gains;
    private double losses;
    private double fees;
    private long lastEntryNs = Long.MIN_VALUE;
    private double lastCost;
    private double lastGross;
    private double lastFee;

    void add(RoundTrip trip) {
        double cost = Math.abs((double) trip.entryCostUnits());
        if (cost == 0) {
            return;
        }
        if (trip.entryTimeNs() != lastEntryNs || lastCost == 0) {
            settle();
            lastEntryNs = trip.entryTimeNs();
        }
        lastCost += cost;
        lastGross += (double) trip.profitUnits() + trip.feeUnits();
        lastFee += trip.feeUnits();
    }

    /** The last trade is complete: its parts become one figure. */
    private void settle() {
        if (lastCost == 0) {
            return;
        }
        double earned = lastGross / lastCost;
        trades++;
        wins += earned > 0 ? 1 : 0;
        gains += Math.max(0, earned);
        losses += Math.max(0, -earned);
        fees += lastFee / lastCost;
        lastCost = 0;
        lastGross = 0;
        lastFee = 0;
    }

    /** Closed trades, the last one included. */
    long trades() {
        return trades + (lastCost == 0 ? 0 : 1);
    }

    long wins() {
        return wins + (lastGross > 0 ? 1 : 0);
    }

    /** Mean gain of a trade that won, before fees; 0 when none did. */
    double meanGain() {
        return wins() == 0 ? 0 : (gains + Math.max(0, last(lastGross))) / wins();
    }

    /** Mean loss of a trade that did not win, before fees, positive; 0 when all did. */
    double meanLoss() {
        long lost = trades() - wins();
        return lost == 0 ? 0 : (losses + Math.max(0, -last(lastGross))) / lost;
    }

    /** Mean of the fees of entry and exit; 0 without trades, and for rebates. */
    double meanFee() {
        return trades() == 0 ? 0 : Math.max(0, (fees + last(lastFee)) / trades());
    }

    private double last(double amount) {
        return lastCost == 0 ? 0 : amount / lastCost;
    }

    void save(StateSink sink) {
        sink.putLong(trades);
        sink.putLong(wins);
        sink.putDouble(gains);
        sink.putDouble(losses);
        sink.putDouble(fees);
        sink.putLong(lastEntryNs);
        sink.putDouble(lastCost);
        sink.putDouble(lastGross);
        sink.putDouble(lastFee);
    }

    void restore(StateSource source) {
        trades = source.getLong();
        wins = source.getLong();
        gains = source.getDouble();
        losses = source.getDouble();
        fees = source.getDouble();
        lastEntryNs = source.getLong();
        lastCost = source.getDouble();
        lastGross = source.getDouble();
        lastFee = source.getDouble();
    }
}
