// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Rate of change of a triple exponential average, and a mean of it: TRIX.
 *
 * <p>Source: J. Hutson, Stocks and Commodities (1983). References: trix of pandas-ta 0.3.14b0 and of ta 0.11.0.
 */
public final class TripleRate extends ComposedReal {

    private final double scale;
    private final RealIndicator first;
    private final RealIndicator second;
    private final RealIndicator third;
    private final Delay delay;
    private final RunningSum signal;

    private TripleRate(
            RealIndicator first, RealIndicator second, RealIndicator third, int signal, double scale, int drift) {
        super(first.lookback() + second.lookback() + third.lookback() + drift, 2);
        this.scale = scale;
        this.first = part(first);
        this.second = part(second);
        this.third = part(third);
        this.delay = part(new Delay(drift));
        this.signal = part(RunningSum.compensatedMean(signal));
    }

    /** As pandas-ta: the first average starts with a mean, the others with their first value. */
    public static TripleRate seeded(int n, int signal, double scale, int drift) {
        return new TripleRate(
                AverageMode.EMA.of(n),
                AverageMode.EMA.of(n, n - 1),
                AverageMode.EMA.of(n, n - 1),
                signal,
                scale,
                drift);
    }

    /** As ta: each average is shown from its n-th value on. */
    public static TripleRate started(int n) {
        return new TripleRate(EwmAverage.ofSpan(n), EwmAverage.ofSpan(n), EwmAverage.ofSpan(n), 1, 100, 1);
    }

    @Override
    protected void compute(double value) {
        double average = third.update(second.update(first.update(value)));
        double before = delay.update(average);
        double rate = before == 0 ? Double.NaN : scale * (average - before) / before;
        set(0, rate);
        set(1, signal.update(rate));
    }
}
