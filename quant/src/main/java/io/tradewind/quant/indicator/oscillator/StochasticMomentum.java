// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningExtreme;
import java.util.function.Supplier;

/**
 * Distance of the close from the middle of the range of n bars, smoothed twice, from -100 to 100, and an average of it.
 *
 * <p>Source: W. Blau, Stocks and Commodities (1993). Reference: SMI of TTR 0.24.3: while the range is not full it is that of the
 * bar itself; unbounded, its lower end is the highest of the lows before, an oddity of the reference that is kept.
 */
public final class StochasticMomentum extends ComposedBars {

    private final boolean bounded;
    private final RangeWindow window;
    private final RunningExtreme highestLow;
    private final Cell previousLow = part(new Cell());
    private final RealIndicator distanceOnce;
    private final RealIndicator distanceTwice;
    private final RealIndicator spanOnce;
    private final RealIndicator spanTwice;
    private final RealIndicator signal;

    /**
     * An index.
     *
     * @param n bars of the range, at least 1
     * @param first makes a fresh average for the first smoothing
     * @param second makes a fresh average for the second smoothing
     */
    public StochasticMomentum(
            int n,
            Supplier<RealIndicator> first,
            Supplier<RealIndicator> second,
            RealIndicator signal,
            boolean bounded) {
        super(first.get().lookback() + second.get().lookback(), 2);
        this.bounded = bounded;
        this.window = part(new RangeWindow(n, bounded));
        this.highestLow = part(RunningExtreme.maximum(n));
        this.distanceOnce = part(first.get());
        this.distanceTwice = part(second.get());
        this.spanOnce = part(first.get());
        this.spanTwice = part(second.get());
        this.signal = part(signal);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        window.add(high, low);
        double before = previousLow.isReady() ? previousLow.get() : low;
        previousLow.set(low);
        double oddLow = highestLow.update(before);
        double top = window.isReady() ? window.highest() : high;
        double bottom = window.isReady() ? (bounded ? window.lowest() : oddLow) : low;
        double distance = distanceTwice.update(distanceOnce.update(close - (top + bottom) / 2));
        double span = spanTwice.update(spanOnce.update(top - bottom));
        double index = 100 * (distance / (span / 2));
        set(0, index);
        set(1, signal.update(index));
    }
}
