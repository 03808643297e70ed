// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.benchmark;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;

/**
 * Buys after the first bar and holds to the end.
 *
 * <p>Assumes nothing but that the instrument can be held. It is the benchmark of every report: what does not beat it after
 * costs was not worth its trades.
 */
public final class BuyAndHold implements Strategy {
    private boolean bought;

    /** A benchmark that has not bought yet. */
    public BuyAndHold() {
        this.bought = false;
    }

    @Override
    public void declare(FeatureRow features) {
        // reads no columns
    }

    @Override
    public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
        if (!bought) {
            signal.goLong();
            bought = true;
        }
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(bought ? 1 : 0);
    }
}
