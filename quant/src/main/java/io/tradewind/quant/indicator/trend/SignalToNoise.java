// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeAverage;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * Absolute change of the close over n bars in units of the average true range.
 *
 * <p>Reference: SNR of TTR 0.24.3. NaN where the range is 0.
 */
public final class SignalToNoise extends ComposedBars {

    private final Delay past;
    private final TrueRangeAverage range;

    /** A ratio over {@code n} bars, at least 1. */
    public SignalToNoise(int n, AverageKind kind) {
        super(1 + kind.of(n).lookback(), 1);
        this.past = part(new Delay(n));
        this.range = part(new TrueRangeAverage(n, kind));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        range.update(open, high, low, close, volume);
        double change = Math.abs(close - past.update(close));
        set(0, range.average() == 0 ? Double.NaN : change / range.average());
    }
}
