// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.trend;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarFeatures;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;

/**
 * Long when the fast simple moving average of closes crosses above the slow one, short when it crosses below.
 *
 * <p>Assumes that trends last longer than the slow window and that the market is liquid enough to turn round at each crossing.
 * It loses in a market without direction: each false crossing costs the spread and two fees.
 */
public final class SmaCross implements Strategy {
    /** What counts as a crossing. */
    public enum Cross {
        /** Below on the bar before and above on this one; bars on which the averages are equal break the sequence. */
        STRICT,
        /** The last difference that was not zero had the other sign. */
        SIGN_CHANGE
    }

    private final int fastBars;
    private final int slowBars;
    private final Cross cross;
    private int fast;
    private int slow;
    private double previous = Double.NaN;

    /**
     * A crossing of two averages.
     *
     * @param fastBars window of the fast average, at least 1
     * @param slowBars window of the slow average, above the fast one
     * @param cross what counts as a crossing
     */
    public SmaCross(int fastBars, int slowBars, Cross cross) {
        if (fastBars < 1 || slowBars <= fastBars) {
            throw new IllegalArgumentException(
                    "sma-cross needs 1 <= fast < slow, has fast " + fastBars + " and slow " + slowBars);
        }
        this.fastBars = fastBars;
        this.slowBars = slowBars;
        this.cross = cross;
    }

    @Override
    public void declare(FeatureRow features) {
        fast = features.declare("sma(close," + fastBars + ")", BarFeatures.simpleMovingAverage(fastBars));
        slow = features.declare("sma(close," + slowBars + ")", BarFeatures.simpleMovingAverage(slowBars));
    }

    @Override
    public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
        double difference = features.value(fast) - features.value(slow);
        if (previous < 0 && difference > 0) {
            signal.goLong();
        } else if (previous > 0 && difference < 0) {
            signal.goShort();
        }
        if (cross == Cross.STRICT || difference != 0) {
            previous = difference;
        }
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(previous);
    }
}
