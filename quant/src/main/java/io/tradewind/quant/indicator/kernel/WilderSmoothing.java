// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/**
 * Wilder's smoothing with weight {@code 1 / period}, in TA-Lib's two forms.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Both forms have their first result after
 * {@code period} values.
 */
public final class WilderSmoothing implements StreamingKernel {

    /** What is smoothed. */
    public enum Form {
        /** {@code s = (s * (period - 1) + x) / period}, started by the mean of the first {@code period} values (ATR, RSI). */
        MEAN,
        /** {@code s = s - s / period + x}, started by the sum of the first {@code period - 1} values (DM, DX). */
        SUM
    }

    private final int period;
    private final Form form;
    private int missing;
    private double smoothed;

    /** A smoothing over {@code period} values, at least 1. */
    public WilderSmoothing(int period, Form form) {
        this.period = Parameters.requireWindow(period, 1);
        this.form = form;
        this.missing = period;
    }

    /**
     * Adds a value.
     *
     * @return the smoothed value, NaN before {@code period} values
     */
    public double add(double x) {
        if (missing > 0) {
            return seed(x);
        }
        smoothed = form == Form.MEAN ? (smoothed * (period - 1) + x) / period : smoothed - smoothed / period + x;
        return smoothed;
    }

    private double seed(double x) {
        missing--;
        if (missing > 0) {
            smoothed += x;
            return Double.NaN;
        }
        smoothed = form == Form.MEAN ? (smoothed + x) / period : smoothed - smoothed / period + x;
        return smoothed;
    }

    /** The smoothed value, NaN before {@code period} values. */
    public double value() {
        return missing > 0 ? Double.NaN : smoothed;
    }

    @Override
    public boolean isReady() {
        return missing == 0;
    }

    @Override
    public void reset() {
        missing = period;
        smoothed = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(period);
        sink.putLong(form.ordinal());
        sink.putLong(missing);
        sink.putDouble(smoothed);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("period", period, source.getLong());
        Parameters.requireSame("form", form.ordinal(), source.getLong());
        missing = (int) source.getLong();
        smoothed = source.getDouble();
    }
}
