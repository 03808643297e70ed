// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingWindowSum;
import io.tradewind.quant.indicator.kernel.ZeroTest;
import java.util.Arrays;

/**
 * Ultimate oscillator: {@code 100 (4 r1 + 2 r2 + r3) / 7}, 0 to 100, where {@code r} is buying pressure by true range summed over the
 * shortest, the middle and the longest of three periods.
 *
 * <p>Buying pressure is {@code close - min(low, previous close)}. A true range that sums to zero (within 1e-14) contributes 0. The
 * first value is at bar {@code longest period}. The order of the periods does not matter. Source: L. Williams, Technical Analysis of
 * Stocks &amp; Commodities (1985); checked against TA-Lib 0.6 ULTOSC.
 */
public final class UltimateOscillator extends BarIndicator {

    private static final int TERMS = 3;
    private static final double[] WEIGHTS = {4, 2, 1};

    private final int longest;
    private final RollingWindowSum[] pressures = new RollingWindowSum[TERMS];
    private final RollingWindowSum[] ranges = new RollingWindowSum[TERMS];
    private long bars;
    private double previousClose;
    private double value = Double.NaN;

    /** The oscillator over three periods, each at least 1. */
    public UltimateOscillator(int period1, int period2, int period3) {
        int[] periods = {period1, period2, period3};
        Arrays.sort(periods);
        for (int k = 0; k < TERMS; k++) {
            pressures[k] = new RollingWindowSum(Parameters.requireWindow(periods[k], 1));
            ranges[k] = new RollingWindowSum(periods[k]);
        }
        this.longest = periods[TERMS - 1];
    }

    @Override
    public int lookback() {
        return longest;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        if (bars > 0) {
            double pressure = close - Math.min(low, previousClose);
            double up = Math.abs(previousClose - high);
            double down = Math.abs(previousClose - low);
            addTerms(pressure, Math.max(high - low, Math.max(up, down)));
        }
        previousClose = close;
        bars++;
        return value;
    }

    /** Adds a bar; a shorter window begins only when all windows become full at the same bar. */
    private void addTerms(double pressure, double range) {
        double sum = 0;
        for (int k = 0; k < TERMS; k++) {
            if (bars > longest - ranges[k].window()) {
                double pressureSum = pressures[k].add(pressure);
                double rangeSum = ranges[k].add(range);
                sum += ZeroTest.isZero(rangeSum) ? 0 : WEIGHTS[k] * (pressureSum / rangeSum);
            }
        }
        if (bars >= longest) {
            value = 100 * (sum / 7);
        }
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close);
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return bars > longest;
    }

    @Override
    public void reset() {
        for (int k = 0; k < TERMS; k++) {
            pressures[k].reset();
            ranges[k].reset();
        }
        bars = 0;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        for (int k = 0; k < TERMS; k++) {
            pressures[k].save(sink);
            ranges[k].save(sink);
        }
        sink.putLong(bars);
        sink.putDouble(previousClose);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        for (int k = 0; k < TERMS; k++) {
            pressures[k].restore(source);
            ranges[k].restore(source);
        }
        bars = source.getLong();
        previousClose = source.getDouble();
        value = source.getDouble();
    }
}
