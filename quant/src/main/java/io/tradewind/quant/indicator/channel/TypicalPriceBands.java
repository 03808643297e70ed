// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.channel;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.compose.TypicalPrice;
import io.tradewind.quant.indicator.rolling.RunningDeviation;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * Bollinger bands around an average of the typical price: lower, middle, upper and the place of the price between them.
 *
 * <p>Source: J. Bollinger, Bollinger on Bollinger Bands (2001). Reference: BBands of TTR 0.24.3; the deviation has the divisor n.
 * The place, {@code (price - lower) / (upper - lower)}, is NaN where the bands meet.
 */
public final class TypicalPriceBands extends ComposedBars {

    private final double sd;
    private final RealIndicator average;
    private final RunningDeviation deviation;

    /**
     * Bands.
     *
     * @param n bars, at least 1
     * @param sd width in standard deviations
     */
    public TypicalPriceBands(int n, AverageKind kind, double sd) {
        super(Math.max(n - 1, kind.of(n).lookback()), 4);
        this.sd = sd;
        this.average = part(kind.of(n));
        this.deviation = part(RunningDeviation.standard(n, false, false));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double price = TypicalPrice.of(high, low, close);
        double middle = average.update(price);
        double width = sd * deviation.update(price);
        double lower = middle - width;
        double upper = middle + width;
        set(0, lower);
        set(1, middle);
        set(2, upper);
        set(3, upper == lower ? Double.NaN : (price - lower) / (upper - lower));
    }
}
