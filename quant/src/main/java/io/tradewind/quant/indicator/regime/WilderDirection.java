// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.smoothing.ExponentialAverage;

/**
 * Wilder's directional movement, all sums started with n movements: plus, minus, their balance, its average.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Reference: ADX of ta 0.11.0, which shows 0 where this has no
 * value yet. TA-Lib starts with n - 1 movements.
 */
public final class WilderDirection extends ComposedBars {

    private final int n;
    private final TrueRangeParts range = part(new TrueRangeParts());
    private final Cell ranges = part(new Cell(0));
    private final Cell rises = part(new Cell(0));
    private final Cell falls = part(new Cell(0));
    private final Cell bars = part(new Cell(-1));
    private final Cell previousHigh = part(new Cell());
    private final Cell previousLow = part(new Cell());
    private final ExponentialAverage index;

    /** Over {@code n} bars, at least 1. */
    public WilderDirection(int n) {
        super(Parameters.requireWindow(n, 1), 4);
        this.n = n;
        this.index = part(ExponentialAverage.wilder(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double reach = range.add(high, low, close);
        double up = high - previousHigh.exchange(high);
        double down = previousLow.exchange(low) - low;
        double moves = bars.add(1);
        if (moves > 0) {
            accumulate(ranges, moves, reach);
            accumulate(rises, moves, up > down && up > 0 ? up : 0);
            accumulate(falls, moves, down > up && down > 0 ? down : 0);
        }
        boolean defined = moves >= n && ranges.get() != 0;
        double plus = defined ? 100 * rises.get() / ranges.get() : Double.NaN;
        double minus = defined ? 100 * falls.get() / ranges.get() : Double.NaN;
        double balance = plus + minus == 0 ? Double.NaN : 100 * Math.abs((plus - minus) / (plus + minus));
        set(0, plus);
        set(1, minus);
        set(2, balance);
        set(3, index.update(balance));
    }

    private void accumulate(Cell sum, double moves, double value) {
        sum.set(moves > n ? sum.get() - sum.get() / n + value : sum.get() + value);
    }
}
