// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.compose.TypicalPrice;
import io.tradewind.quant.indicator.rolling.MeanDeviation;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * Commodity channel index: distance of the typical price from its average in units of its mean absolute deviation.
 *
 * <p>Source: D. Lambert, Commodities (1980). Reference: CCI of TTR 0.24.3, with any average. NaN where the deviation is 0
 * (TA-Lib: 0). O(n).
 */
public final class ChannelIndex extends ComposedBars {

    private final double constant;
    private final RealIndicator average;
    private final MeanDeviation deviation;

    /** An index over {@code n} bars, at least 2 (one value has no deviation), scaled by {@code constant}, usually 0.015. */
    public ChannelIndex(int n, AverageKind kind, double constant) {
        super(Math.max(Parameters.requireWindow(n, 2) - 1, kind.of(n).lookback()), 1);
        this.constant = constant;
        this.average = part(kind.of(n));
        this.deviation = part(new MeanDeviation(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double price = TypicalPrice.of(high, low, close);
        double centre = average.update(price);
        if (Double.isNaN(centre)) {
            deviation.skip(price);
            set(0, Double.NaN);
            return;
        }
        double scale = constant * deviation.update(price, centre);
        set(0, scale == 0 ? Double.NaN : (price - centre) / scale);
    }
}
