// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningDeviation;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/**
 * Squeeze: momentum, and whether Bollinger's bands lie inside (on) or outside (off) of Keltner's.
 *
 * <p>Source: J. Carter, Mastering the Trade (2005). References: squeeze and squeeze_pro of pandas-ta 0.3.14b0, which say "no squeeze" while
 * the bands do not exist yet. The momentum is an average of the change over some bars; in LazyBear's form the end of the regression line
 * of the close less the middle of the range and of Keltner's channel. Outputs: momentum, one flag "on" for each channel, off, none.
 */
public final class Squeeze extends ComposedBars {

    private final double deviations;
    private final double[] multiples;
    private final RunningDeviation deviation;
    private final RealIndicator middle;
    private final RealIndicator channel;
    private final RealIndicator range;
    private final TrueRangeParts trueRange = part(new TrueRangeParts());
    private final RunningExtreme highest;
    private final RunningExtreme lowest;
    private final Delay delay;
    private final RealIndicator average;
    private final Momentum form;

    /** What the momentum is. */
    public enum Momentum {
        /** Average of the change of the close. */
        CHANGE,
        /** LazyBear's regression. */
        REGRESSION
    }

    /**
     * Lengths of a squeeze, all at least 1, the channel's at least 2.
     *
     * @param bands of Bollinger's bands
     * @param channel of Keltner's channel
     * @param change bars of the change
     * @param smoothing of the average of the change
     */
    public record Lengths(int bands, int channel, int change, int smoothing) {}

    /**
     * A squeeze.
     *
     * @param deviations width of Bollinger's bands
     * @param multiples width of Keltner's channels in average ranges, the widest first; the first decides "off" and "none"
     * @param mode of both middles, of the range and of the momentum's average
     * @param trueRange whether the range reaches to the previous close
     */
    public Squeeze(
            Lengths lengths,
            double deviations,
            double[] multiples,
            AverageMode mode,
            boolean trueRange,
            Momentum form) {
        super(0, multiples.length + 3);
        this.deviations = deviations;
        this.multiples = multiples.clone();
        this.form = form;
        this.deviation = part(RunningDeviation.standard(lengths.bands(), false, false));
        this.middle = part(mode.of(lengths.bands()));
        this.channel = part(mode.of(lengths.channel()));
        this.range = part(mode.of(lengths.channel(), trueRange ? 1 : 0));
        this.highest = part(RunningExtreme.maximum(lengths.channel()));
        this.lowest = part(RunningExtreme.minimum(lengths.channel()));
        this.delay = part(new Delay(lengths.change()));
        boolean regression = form == Momentum.REGRESSION;
        this.average = part(
                regression ? AverageMode.LINREG.of(lengths.channel()) : mode.of(lengths.smoothing(), lengths.change()));
        this.usesTrueRange = trueRange;
    }

    private final boolean usesTrueRange;

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double width = deviations * deviation.update(close);
        double bandMiddle = middle.update(close);
        double reach = trueRange.add(high, low, close);
        double average = range.update(usesTrueRange ? reach : high - low);
        double channelMiddle = channel.update(close);
        set(0, momentum(high, low, close, channelMiddle));
        for (int k = 0; k < multiples.length; k++) {
            double lower = channelMiddle - multiples[k] * average;
            double upper = channelMiddle + multiples[k] * average;
            boolean inside = bandMiddle - width > lower && bandMiddle + width < upper;
            boolean outside = bandMiddle - width < lower && bandMiddle + width > upper;
            set(1 + k, inside ? 1 : 0);
            if (k == 0) {
                set(multiples.length + 1, outside ? 1 : 0);
                set(multiples.length + 2, inside || outside ? 0 : 1);
            }
        }
    }

    private double momentum(double high, double low, double close, double channelMiddle) {
        double before = delay.update(close);
        double rangeMiddle = 0.5 * (highest.update(high) + lowest.update(low));
        return average.update(form == Momentum.CHANGE ? close - before : close - 0.5 * (rangeMiddle + channelMiddle));
    }
}
