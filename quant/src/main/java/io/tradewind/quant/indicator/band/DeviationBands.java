// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningDeviation;

/**
 * Bollinger's bands: lower, middle, upper, width in percent of the middle, place of the value between them.
 *
 * <p>Source: J. Bollinger (1980s). References: bbands of pandas-ta 0.3.14b0, BollingerBands of ta 0.11.0. Without a deviation there is
 * no place.
 */
public final class DeviationBands extends ComposedReal {

    private final double multiple;
    private final RealIndicator middle;
    private final RunningDeviation deviation;

    /** Around a fresh average, {@code multiple} standard deviations of {@code n} values wide, with the divisor n - ddof. */
    public DeviationBands(RealIndicator middle, int n, double multiple, int ddof) {
        super(Math.max(middle.lookback(), n - 1), 5);
        this.multiple = multiple;
        this.middle = part(middle);
        this.deviation = part(RunningDeviation.standard(n, ddof == 1, false));
    }

    @Override
    protected void compute(double value) {
        double line = middle.update(value);
        double width = multiple * deviation.update(value);
        double lower = line - width;
        double upper = line + width;
        boolean exists = !Double.isNaN(width);
        set(0, lower);
        set(1, exists ? line : Double.NaN);
        set(2, upper);
        set(3, line == 0 ? Double.NaN : 100 * (upper - lower) / line);
        set(4, upper == lower ? Double.NaN : (value - lower) / (upper - lower));
    }
}
