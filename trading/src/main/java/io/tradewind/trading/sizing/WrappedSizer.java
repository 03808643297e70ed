// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.RoundTrip;

/** Another model with something before or after it: all but the size goes to the model as it comes. */
abstract sealed class WrappedSizer implements PositionSizer permits CorrelationAdjusted, MinimumBalance {
    private final PositionSizer sizer;

    WrappedSizer(PositionSizer sizer) {
        this.sizer = sizer;
    }

    final PositionSizer sizer() {
        return sizer;
    }

    @Override
    public final void declare(FeatureRow features) {
        sizer.declare(features);
    }

    @Override
    public void watch(HeldCorrelation held) {
        sizer.watch(held);
    }

    @Override
    public final void onRoundTrip(RoundTrip trip) {
        sizer.onRoundTrip(trip);
    }

    @Override
    public final void save(StateSink sink) {
        sizer.save(sink);
    }

    @Override
    public final void restore(StateSource source) {
        sizer.restore(source);
    }
}
