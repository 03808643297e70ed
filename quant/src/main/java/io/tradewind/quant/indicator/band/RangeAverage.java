// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;

/**
 * Average of the true range, and that in percent of the close.
 *
 * <p>References: true_range, atr and natr of pandas-ta 0.3.14b0, atr of ta 0.11.0. Outputs: average, its percentage of the close; or that alone.
 */
public final class RangeAverage extends ComposedBars {

    /** What the true range of the first bar is. */
    public enum Start {
        /** It has none (pandas-ta). */
        SECOND_BAR,
        /** Its high less its low (ta). */
        FIRST_BAR;

        double of(double trueRange, double high, double low) {
            return this == FIRST_BAR && Double.isNaN(trueRange) ? high - low : trueRange;
        }
    }

    private final Start start;
    private final double scale;
    private final boolean percentageOnly;
    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RealIndicator average;

    private RangeAverage(RealIndicator average, Start start, double scale, boolean percentageOnly) {
        super(average.lookback() + (start == Start.SECOND_BAR ? 1 : 0), percentageOnly ? 1 : 2);
        this.average = part(average);
        this.start = start;
        this.scale = scale;
        this.percentageOnly = percentageOnly;
    }

    /** A fresh average and its percentage; {@code scale} times average over close, usually 100. */
    public RangeAverage(RealIndicator average, Start start, double scale) {
        this(average, start, scale, false);
    }

    /** The percentage alone, of a fresh average. */
    public static RangeAverage percentage(RealIndicator average, Start start, double scale) {
        return new RangeAverage(average, start, scale, true);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double value = average.update(start.of(range.add(high, low, close), high, low));
        double share = close == 0 ? Double.NaN : scale * value / close;
        if (percentageOnly) {
            set(0, share);
        } else {
            set(0, value);
            set(1, share);
        }
    }
}
