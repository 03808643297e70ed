// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.channel;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.compose.TypicalPrice;
import io.tradewind.quant.indicator.range.TrueRangeAverage;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * An average of the price and bands at a multiple of the average true range: lower, middle, upper.
 *
 * <p>References: keltnerChannels of TTR 0.24.3 (typical price; the true range is always averaged with Wilder's weight over the
 * same n), and the common form with an EMA of the close and a range of another length.
 */
public final class KeltnerChannel extends ComposedBars {

    private final boolean typical;
    private final double multiple;
    private final RealIndicator average;
    private final TrueRangeAverage range;

    private KeltnerChannel(boolean typical, RealIndicator average, int rangeLength, double multiple) {
        super(average.lookback(), 3);
        this.typical = typical;
        this.multiple = multiple;
        this.average = part(average);
        this.range = part(TrueRangeAverage.wilder(rangeLength));
    }

    /** Around an average of the typical price over {@code n} bars, at least 1. */
    public static KeltnerChannel ofTypicalPrice(int n, AverageKind kind, double multiple) {
        return new KeltnerChannel(true, kind.of(n), n, multiple);
    }

    /** Around an average of the close; both lengths are at least 1. */
    public static KeltnerChannel ofClose(int length, AverageKind kind, int rangeLength, double multiple) {
        return new KeltnerChannel(false, kind.of(length), rangeLength, multiple);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        range.update(open, high, low, close, volume);
        double middle = average.update(typical ? TypicalPrice.of(high, low, close) : close);
        double width = multiple * range.average();
        set(0, middle - width);
        set(1, middle);
        set(2, middle + width);
    }
}
