// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;

/** A strategy in one lambda. */
final class ScriptedStrategy implements Strategy {
    /** Answers a bar. */
    @FunctionalInterface
    interface Script {
        void onBar(Bar bar, Signal signal);
    }

    private final Script script;

    ScriptedStrategy(Script script) {
        this.script = script;
    }

    @Override
    public void declare(FeatureRow features) {
        // reads no columns
    }

    @Override
    public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
        script.onBar(bar, signal);
    }

    @Override
    public void save(StateSink sink) {
        // the script's state is the test's
    }
}
