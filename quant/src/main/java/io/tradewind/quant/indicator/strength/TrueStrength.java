// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import java.util.function.IntFunction;

/**
 * True strength index: the doubly averaged change over the doubly averaged size of the change, and an average of it.
 *
 * <p>Source: W. Blau, Stocks and Commodities (1991). References: tsi and smi of pandas-ta 0.3.14b0, tsi of ta 0.11.0 (scale 100).
 * Outputs: index, signal, index less signal.
 */
public final class TrueStrength extends ComposedReal {

    private final double scale;
    private final Cell previous = part(new Cell());
    private final RealIndicator slowChange;
    private final RealIndicator fastChange;
    private final RealIndicator slowSize;
    private final RealIndicator fastSize;
    private final RealIndicator signal;

    private TrueStrength(
            double scale, IntFunction<RealIndicator> slow, IntFunction<RealIndicator> fast, RealIndicator signal) {
        super(1 + slow.apply(1).lookback() + fast.apply(1).lookback(), 3);
        this.scale = scale;
        this.slowChange = part(slow.apply(1));
        this.fastChange = part(fast.apply(1));
        this.slowSize = part(slow.apply(1));
        this.fastSize = part(fast.apply(1));
        this.signal = part(signal);
    }

    /** As pandas-ta: averages start with the mean of what exists, the signal is of any mode. */
    public static TrueStrength seeded(int fast, int slow, int signal, AverageMode mode, double scale) {
        int firstSlow = Math.max(slow - 1, 1);
        int first = Math.max(fast - 1, firstSlow);
        return new TrueStrength(
                scale,
                each -> AverageMode.EMA.of(slow, 1),
                each -> AverageMode.EMA.of(fast, firstSlow),
                mode.of(signal, first));
    }

    /** As ta: averages start with their first value and are shown from the n-th on. */
    public static TrueStrength started(int fast, int slow) {
        return new TrueStrength(
                100, each -> EwmAverage.ofSpan(slow), each -> EwmAverage.ofSpan(fast), EwmAverage.ofSpan(1));
    }

    @Override
    protected void compute(double value) {
        double change = value - previous.exchange(value);
        double net = fastChange.update(slowChange.update(change));
        double gross = fastSize.update(slowSize.update(Math.abs(change)));
        double index = gross == 0 ? Double.NaN : scale * net / gross;
        double average = signal.update(index);
        set(0, index);
        set(1, average);
        set(2, index - average);
    }
}
