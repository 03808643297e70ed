// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;

/** A position-free model as a strategy of an engine that is not split. */
public final class ModelStrategy implements Strategy {
    private final SignalModel model;

    /**
     * A strategy that does what a model says.
     *
     * @param model decides
     */
    public ModelStrategy(SignalModel model) {
        this.model = model;
    }

    @Override
    public void declare(FeatureRow features) {
        model.declare(features);
    }

    @Override
    public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
        model.onBar(bar, features, signal);
    }

    @Override
    public void save(StateSink sink) {
        model.save(sink);
    }
}
