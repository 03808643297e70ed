// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/**
 * Least-squares line through the last {@code window} values at x = 0 (oldest) ... {@code window - 1} (latest).
 *
 * <p>Windows of up to {@value #SHORT} values are summed afresh for each value, oldest first, as TA-Lib does, so results are
 * equal to the bit. Longer ones update both sums in O(1) and sum afresh once per {@code window} values, so rounding cannot
 * accumulate.
 */
public final class RollingLinearRegression implements StreamingKernel {

    private static final int SHORT = 32;

    private final Ring ring;
    private final int window;
    private final double sumX;
    private final double divisor;
    private int untilRefresh;
    private double sum;
    private double weighted;
    private double slope = Double.NaN;

    /** A line through {@code window} values, at least 2. */
    public RollingLinearRegression(int window) {
        this.window = Parameters.requireWindow(window, 2);
        this.ring = new Ring(window);
        double n = window;
        this.sumX = n * (n - 1) * 0.5;
        this.divisor = sumX * sumX - n * (n * (n - 1) * (2 * n - 1) / 6);
    }

    /** Adds a value and drops the one that leaves the window. */
    public void add(double value) {
        double leaving = ring.push(value);
        if (!ring.isReady()) {
            return;
        }
        if (untilRefresh == 0) {
            refresh();
        } else {
            untilRefresh--;
            weighted += sum - window * leaving;
            sum += value - leaving;
        }
        slope = (window * weighted - sumX * sum) / divisor;
    }

    private void refresh() {
        untilRefresh = window <= SHORT ? 0 : window - 1;
        sum = 0;
        weighted = 0;
        for (int age = window - 1; age >= 0; age--) {
            double value = ring.get(age);
            sum += value;
            weighted += age * value;
        }
    }

    /** Change for each value, NaN before the window is full. */
    public double slope() {
        return slope;
    }

    /** Height of the line at the oldest value, NaN before the window is full. */
    public double intercept() {
        return (sum - slope * sumX) / window;
    }

    /**
     * Height of the line at any place.
     *
     * @param x 0 = the oldest value, {@code window - 1} = the latest
     */
    public double at(double x) {
        return intercept() + slope * x;
    }

    /** Length of the window. */
    public int window() {
        return window;
    }

    @Override
    public boolean isReady() {
        return ring.isReady();
    }

    @Override
    public void reset() {
        ring.reset();
        untilRefresh = 0;
        sum = 0;
        weighted = 0;
        slope = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        ring.save(sink);
        sink.putLong(untilRefresh);
        sink.putDouble(sum);
        sink.putDouble(weighted);
        sink.putDouble(slope);
    }

    @Override
    public void restore(StateSource source) {
        ring.restore(source);
        untilRefresh = (int) source.getLong();
        sum = source.getDouble();
        weighted = source.getDouble();
        slope = source.getDouble();
    }
}
