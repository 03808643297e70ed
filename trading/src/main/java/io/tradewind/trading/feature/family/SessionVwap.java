// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;

/** The volume-weighted average typical price since the start of the session day; NaN while it has no volume. */
final class SessionVwap extends FeatureNode {

    private final SessionClock clock;
    private double turnover;
    private double volume;

    SessionVwap(SessionClock clock) {
        super(FeatureSource.BAR, 0);
        this.clock = clock;
    }

    @Override
    public void onBar(BarInput bar) {
        if (clock.isNewDay()) {
            turnover = 0;
            volume = 0;
        }
        turnover += (bar.high() + bar.low() + bar.close()) / 3 * bar.volume();
        volume += bar.volume();
    }

    @Override
    public double value(int output) {
        return Family.ratio(turnover, volume);
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(turnover);
        sink.putDouble(volume);
    }

    @Override
    public void restore(StateSource source) {
        turnover = source.getDouble();
        volume = source.getDouble();
    }
}
