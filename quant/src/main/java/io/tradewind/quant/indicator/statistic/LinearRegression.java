// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.statistic;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingLinearRegression;

/**
 * A number of the least-squares line through the last n values (TA-Lib 0.6: LINEARREG, LINEARREG_SLOPE, LINEARREG_ANGLE,
 * LINEARREG_INTERCEPT, TSF).
 *
 * <p>TA-Lib's integer sum of squares overflows above a period of 1,024; this one does not.
 */
public final class LinearRegression extends RealIndicator {

    /** Which number of the line; x = 0 at the oldest value. */
    public enum Output {
        /** Height at the latest value, x = n - 1. */
        END,
        /** Change for each bar. */
        SLOPE,
        /** Arc tangent of the slope, in degrees. */
        ANGLE,
        /** Height at the oldest value, x = 0. */
        INTERCEPT,
        /** Height one bar ahead, x = n. */
        FORECAST
    }

    private static final double DEGREES = 180.0 / Math.PI;

    private final RollingLinearRegression line;
    private final Output shown;
    private double result = Double.NaN;

    /** A line over {@code period} values, at least 2. */
    public LinearRegression(int period, Output shown) {
        this.line = new RollingLinearRegression(period);
        this.shown = shown;
    }

    @Override
    protected double next(double value) {
        line.add(value);
        result = switch (shown) {
            case END -> line.at(line.window() - 1.0);
            case SLOPE -> line.slope();
            case ANGLE -> StrictMath.atan(line.slope()) * DEGREES;
            case INTERCEPT -> line.intercept();
            case FORECAST -> line.at(line.window());
        };
        return result;
    }

    @Override
    public int lookback() {
        return line.window() - 1;
    }

    @Override
    public double value(int output) {
        return result;
    }

    @Override
    public boolean isReady() {
        return line.isReady();
    }

    @Override
    public void reset() {
        line.reset();
        result = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(shown.ordinal());
        line.save(sink);
        sink.putDouble(result);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("output", shown.ordinal(), source.getLong());
        line.restore(source);
        result = source.getDouble();
    }
}
