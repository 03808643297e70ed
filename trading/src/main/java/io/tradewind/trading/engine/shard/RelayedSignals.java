// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;

/** Stands in the writer for a model that decides in a shard: says on the next bar what the model has said of it. */
public final class RelayedSignals implements Strategy {
    private Signal.Action action = Signal.Action.HOLD;
    private double stopPrice;
    private double targetPrice;
    private double limitPrice;

    /** A relay that has been told nothing. */
    public RelayedSignals() {}

    void next(Signal.Action decided, double stop, double target, double limit) {
        action = decided;
        stopPrice = stop;
        targetPrice = target;
        limitPrice = limit;
    }

    @Override
    public void declare(FeatureRow features) {
        // the model's columns are in its shard
    }

    @Override
    public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
        switch (action) {
            case LONG -> signal.goLong();
            case SHORT -> signal.goShort();
            case FLAT -> signal.goFlat();
            case HOLD -> {
                return;
            }
        }
        signal.stopLoss(stopPrice);
        signal.takeProfit(targetPrice);
        signal.limit(limitPrice);
        action = Signal.Action.HOLD;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(action.ordinal());
    }
}
