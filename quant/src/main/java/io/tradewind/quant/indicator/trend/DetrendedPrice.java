// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * Price less its own later average: the value that belongs to the bar of {@code shift} bars ago, at the bar where it is known.
 *
 * <p>Reference: DPO of TTR 0.24.3, whose column looks ahead: its value at bar i uses the average at bar i + shift. Move these
 * values up by the shift to get that column. A negative shift uses an older average and looks nowhere ahead.
 */
public final class DetrendedPrice extends ComposedReal {

    private final boolean percent;
    private final RealIndicator average;
    private final Delay pastPrice;
    private final Delay pastAverage;

    /**
     * A detrended price.
     *
     * @param n length of the average, at least 1
     * @param shift bars, usually n / 2 + 1 without its fraction
     * @param percent whether the difference is in percent of the average
     */
    public DetrendedPrice(int n, AverageKind kind, int shift, boolean percent) {
        super(Math.max(kind.of(n).lookback() + Math.max(0, -shift), shift), 1);
        this.percent = percent;
        this.average = part(kind.of(n));
        this.pastPrice = part(new Delay(Math.max(0, shift)));
        this.pastAverage = part(new Delay(Math.max(0, -shift)));
    }

    @Override
    protected void compute(double value) {
        double price = pastPrice.update(value);
        double trend = pastAverage.update(average.update(value));
        set(0, percent ? 100 * (price / trend - 1) : price - trend);
    }
}
