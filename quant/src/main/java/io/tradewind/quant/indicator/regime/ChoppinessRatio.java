// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.RunningExtreme;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Choppiness: logarithm of the summed average ranges over the range of n bars, in a scale of log n.
 *
 * <p>Source: E. W. Dreiss. Reference: chop of pandas-ta 0.3.14b0, natural or decimal logarithm (the ratio is the same only in the
 * scaled form it has).
 */
public final class ChoppinessRatio extends ComposedBars {

    private final double scale;
    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RealIndicator average;
    private final RunningSum sum;
    private final RunningExtreme highest;
    private final RunningExtreme lowest;

    /** Over {@code n} bars, at least 2, of ranges averaged over {@code atrLength}, times {@code scalar}, usually 100. */
    public ChoppinessRatio(int n, int atrLength, double scalar) {
        super(atrLength + Parameters.requireWindow(n, 2) - 1, 1);
        this.scale = scalar / StrictMath.log(n);
        this.average = part(EwmAverage.wilder(atrLength));
        this.sum = part(RunningSum.compensated(n));
        this.highest = part(RunningExtreme.maximum(n));
        this.lowest = part(RunningExtreme.minimum(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double total = sum.update(average.update(range.add(high, low, close)));
        double reach = highest.update(high) - lowest.update(low);
        double ratio = total / reach;
        set(0, ratio > 0 && Double.isFinite(ratio) ? scale * StrictMath.log(ratio) : Double.NaN);
    }
}
