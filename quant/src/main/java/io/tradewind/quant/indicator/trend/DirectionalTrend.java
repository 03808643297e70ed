// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;
import io.tradewind.quant.indicator.rolling.WilderSum;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * Directional movement: DI+, DI-, DX and its average, ADX.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Reference: ADX of TTR 0.24.3, with any average;
 * TA-Lib averages the first DX one bar later. DX is NaN while both indicators are 0, and its average starts anew.
 */
public final class DirectionalTrend extends ComposedBars {

    private final TrueRangeParts range = part(new TrueRangeParts());
    private final Cell previousHigh = part(new Cell());
    private final Cell previousLow = part(new Cell());
    private final WilderSum ranges;
    private final WilderSum upwards;
    private final WilderSum downwards;
    private final RealIndicator average;

    /** Movements over {@code n} bars, at least 1; ADX is the average of {@code kind} over n values of DX. */
    public DirectionalTrend(int n, AverageKind kind) {
        super(n, 4);
        this.ranges = part(new WilderSum(n));
        this.upwards = part(new WilderSum(n));
        this.downwards = part(new WilderSum(n));
        this.average = part(kind.of(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double up = high - previousHigh.exchange(high);
        double down = previousLow.exchange(low) - low;
        boolean none = up == down || (up < 0 && down < 0);
        double total = ranges.update(range.add(high, low, close));
        double plus = 100 * upwards.update(none || Double.isNaN(up) ? up * 0 : up > down ? up : 0) / total;
        double minus = 100 * downwards.update(none || Double.isNaN(up) ? up * 0 : up < down ? down : 0) / total;
        double dx = 100 * (Math.abs(plus - minus) / (plus + minus));
        set(0, plus);
        set(1, minus);
        set(2, dx);
        set(3, average.update(dx));
    }
}
