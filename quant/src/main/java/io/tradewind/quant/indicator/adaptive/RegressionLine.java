// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.RollingLinearRegression;
import io.tradewind.quant.indicator.rolling.RunningDeviation;

/**
 * Least-squares line through the last n values at x = 1 ... n, as linreg of pandas-ta 0.3.14b0 reads it.
 *
 * <p>Its value is taken at x = n - 1, one bar before the latest, and its forecast at x = n, the latest; TA-Lib's are one bar later. The
 * intercept is the height at x = 0.
 */
public final class RegressionLine extends ComposedReal {

    /** What is shown. */
    public enum Part {
        /** Height at x = n - 1. */
        VALUE,
        /** Height at x = n. */
        FORECAST,
        /** Change for each bar. */
        SLOPE,
        /** Height at x = 0. */
        INTERCEPT,
        /** Arc tangent of the slope, in radians. */
        ANGLE,
        /** Arc tangent of the slope, in degrees. */
        DEGREES,
        /** Correlation of the values with time; NaN for equal values. */
        CORRELATION
    }

    private final int n;
    private final Part shown;
    private final RollingLinearRegression line;
    private final RunningDeviation variance;

    /** Over {@code n} values, at least 2. */
    public RegressionLine(int n, Part shown) {
        super(Parameters.requireWindow(n, 2) - 1, 1);
        this.n = n;
        this.shown = shown;
        this.line = part(new RollingLinearRegression(n));
        this.variance = part(RunningDeviation.standard(n, false, false));
    }

    @Override
    protected void compute(double value) {
        line.add(value);
        double deviation = variance.update(value);
        set(0, Double.isNaN(deviation) ? Double.NaN : shown(deviation));
    }

    private double shown(double deviation) {
        return switch (shown) {
            case VALUE -> line.at(n - 2);
            case FORECAST -> line.at(n - 1);
            case SLOPE -> line.slope();
            case INTERCEPT -> line.at(-1);
            case ANGLE -> StrictMath.atan(line.slope());
            case DEGREES -> StrictMath.atan(line.slope()) * (180 / Math.PI);
            case CORRELATION ->
                deviation == 0 ? Double.NaN : line.slope() * Math.sqrt(((double) n * n - 1) / 12) / deviation;
        };
    }
}
