// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningDeviation;

/** Share of the average deviation on rises, of one series; half of the scale while nothing moved. */
final class DeviationSide extends ComposedReal {

    private final double scalar;
    private final RunningDeviation deviation;
    private final RealIndicator rises;
    private final RealIndicator falls;
    private final Cell previous = part(new Cell());

    DeviationSide(int n, AverageMode mode, double scalar) {
        super(n - 1 + mode.of(n, n - 1).lookback(), 1);
        this.scalar = scalar;
        this.deviation = part(RunningDeviation.standard(n, true, false));
        this.rises = part(mode.of(n, n - 1));
        this.falls = part(mode.of(n, n - 1));
    }

    @Override
    protected void compute(double value) {
        double change = value - previous.exchange(value);
        double width = deviation.update(value);
        double up = rises.update(change > 0 ? width : width * 0);
        double down = falls.update(change < 0 ? width : width * 0);
        set(0, up + down == 0 ? scalar / 2 : scalar * up / (up + down));
    }
}
