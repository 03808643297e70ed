// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * The bands of a channel, its width in percent of the middle, the place of the close in it, and whether the close is beyond.
 *
 * <p>Reference: the channels of ta 0.11.0. Outputs: upper, middle, lower, width, place (0 = lower, 1 = upper), above, below.
 */
public final class BandPlace extends ComposedBars {

    private final Indicator channel;
    private final boolean lowerFirst;
    private final RealIndicator base;
    private final boolean ownBase;

    private BandPlace(Indicator channel, boolean lowerFirst, RealIndicator base, boolean ownBase) {
        super(0, 7);
        this.channel = part(channel);
        this.lowerFirst = lowerFirst;
        this.base = part(base);
        this.ownBase = ownBase;
    }

    /** Of a channel with the outputs lower, middle, upper. */
    public static BandPlace ofLowerFirst(Indicator channel) {
        return new BandPlace(channel, true, RunningSum.compensatedMean(1), false);
    }

    /** Of a channel with the outputs upper, middle, lower, whose width is in percent of the mean of {@code n} closes. */
    public static BandPlace ofUpperFirst(Indicator channel, int n) {
        return new BandPlace(channel, false, RunningSum.compensatedMean(n), true);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        channel.update(open, high, low, close, volume);
        double upper = channel.value(lowerFirst ? 2 : 0);
        double middle = channel.value(1);
        double lower = channel.value(lowerFirst ? 0 : 2);
        double mean = base.update(close);
        double divisor = ownBase ? mean : middle;
        set(0, upper);
        set(1, middle);
        set(2, lower);
        set(3, divisor == 0 ? Double.NaN : (upper - lower) / divisor * 100);
        set(4, upper == lower ? Double.NaN : (close - lower) / (upper - lower));
        set(5, close > upper ? 1 : 0);
        set(6, close < lower ? 1 : 0);
    }
}
