// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.trend;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarFeatures;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;

/**
 * Long when a close is above the highest high of the last bars, short when it is below the lowest low; out when a close leaves
 * a shorter channel on the other side, or at a stop a multiple of the average true range away.
 *
 * <p>Assumes that a price that leaves its range goes on: large moves are rare and pay for many small losses. It loses in a
 * market that returns to its range, and at gaps through the stop.
 */
public final class Breakout implements Strategy {
    private final int entryBars;
    private final int exitBars;
    private final int atrBars;
    private final double atrMultiple;
    private int entryHigh;
    private int entryLow;
    private int exitHigh;
    private int exitLow;
    private int atr;

    /**
     * A channel breakout.
     *
     * @param entryBars window of the entry channel, at least 1
     * @param exitBars window of the exit channel, at least 1
     * @param atrBars period of the average true range, at least 1
     * @param atrMultiple distance of the stop in average true ranges, 0 for none
     */
    public Breakout(int entryBars, int exitBars, int atrBars, double atrMultiple) {
        if (entryBars < 1 || exitBars < 1 || atrBars < 1 || !(atrMultiple >= 0)) {
            throw new IllegalArgumentException(
                    "breakout needs windows of at least 1 bar and atr_multiple of at least 0");
        }
        this.entryBars = entryBars;
        this.exitBars = exitBars;
        this.atrBars = atrBars;
        this.atrMultiple = atrMultiple;
    }

    @Override
    public void declare(FeatureRow features) {
        entryHigh = features.declare("donchian-high(" + entryBars + ")", BarFeatures.donchianHigh(entryBars));
        entryLow = features.declare("donchian-low(" + entryBars + ")", BarFeatures.donchianLow(entryBars));
        exitHigh = features.declare("donchian-high(" + exitBars + ")", BarFeatures.donchianHigh(exitBars));
        exitLow = features.declare("donchian-low(" + exitBars + ")", BarFeatures.donchianLow(exitBars));
        atr = features.declare("atr(" + atrBars + ")", BarFeatures.averageTrueRange(atrBars));
    }

    @Override
    public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
        double close = bar.instrument().priceOf(bar.closeTicks());
        double range = features.value(atr);
        if (Double.isNaN(range)) {
            return;
        }
        if (heldLots <= 0 && close > features.value(entryHigh)) {
            signal.goLong();
            attachStop(signal, close - atrMultiple * range);
        } else if (heldLots >= 0 && close < features.value(entryLow)) {
            signal.goShort();
            attachStop(signal, close + atrMultiple * range);
        } else if (heldLots > 0 && close < features.value(exitLow)
                || heldLots < 0 && close > features.value(exitHigh)) {
            signal.goFlat();
        }
    }

    private void attachStop(Signal signal, double price) {
        if (atrMultiple > 0 && price > 0) {
            signal.stopLoss(price);
        }
    }

    @Override
    public void save(StateSink sink) {
        // holds no state of its own: the channels are in the feature row
    }
}
