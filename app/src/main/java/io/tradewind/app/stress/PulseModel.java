// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.engine.shard.SignalModel;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarFeatures;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.signal.Signal;

/**
 * A signal on every bar: in the direction of two averages, then out, in turn, until it has given as many as it was asked for. It is there to load
 * the engine, not to earn: each round trip costs the spread and two fees.
 */
final class PulseModel implements SignalModel {
    static final int SLOW_BARS = 8;

    private static final int FAST_BARS = 3;

    private final long signals;
    private long given;
    private int fast;
    private int slow;

    PulseModel(long signals) {
        this.signals = signals;
    }

    @Override
    public void declare(FeatureRow features) {
        fast = features.declare("sma(close," + FAST_BARS + ")", BarFeatures.simpleMovingAverage(FAST_BARS));
        slow = features.declare("sma(close," + SLOW_BARS + ")", BarFeatures.simpleMovingAverage(SLOW_BARS));
    }

    @Override
    public void onBar(Bar bar, FeatureRow features, Signal signal) {
        double difference = features.value(fast) - features.value(slow);
        if (Double.isNaN(difference) || given == signals) {
            return;
        }
        if ((given & 1) == 1) {
            signal.goFlat();
        } else if (difference >= 0) {
            signal.goLong();
        } else {
            signal.goShort();
        }
        given++;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(given);
    }
}
