// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.statistic;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ring;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/**
 * Pearson correlation of the last n pairs from running sums (TA-Lib 0.6: CORREL).
 *
 * <p>It is 0 when the product of the two sums of squared deviations is below 1e-14. Rounding can take it past 1 in size by the digits that the
 * level and the spread of the series differ by.
 */
public final class Correlation extends PairIndicator {

    private final Ring firsts;
    private final Ring seconds;
    private final double n;
    private double sumX;
    private double sumY;
    private double sumXX;
    private double sumXY;
    private double sumYY;
    private double correlation = Double.NaN;

    /** A correlation over {@code period} pairs, at least 1. */
    public Correlation(int period) {
        this.firsts = new Ring(period);
        this.seconds = new Ring(period);
        this.n = period;
    }

    @Override
    protected double next(double x, double y) {
        double oldX = firsts.push(x);
        double oldY = seconds.push(y);
        sumX = sumX - oldX + x;
        sumXX = sumXX - oldX * oldX + x * x;
        sumXY = sumXY - oldX * oldY + x * y;
        sumY = sumY - oldY + y;
        sumYY = sumYY - oldY * oldY + y * y;
        if (firsts.isReady()) {
            correlation = correlation();
        }
        return correlation;
    }

    private double correlation() {
        double spreads = (sumXX - sumX * sumX / n) * (sumYY - sumY * sumY / n);
        return ZeroTest.isZeroOrNegative(spreads) ? 0 : (sumXY - sumX * sumY / n) / Math.sqrt(spreads);
    }

    @Override
    public int lookback() {
        return firsts.capacity() - 1;
    }

    @Override
    public double value(int output) {
        return correlation;
    }

    @Override
    public boolean isReady() {
        return firsts.isReady();
    }

    @Override
    public void reset() {
        firsts.reset();
        seconds.reset();
        sumX = 0;
        sumY = 0;
        sumXX = 0;
        sumXY = 0;
        sumYY = 0;
        correlation = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        firsts.save(sink);
        seconds.save(sink);
        sink.putDouble(sumX);
        sink.putDouble(sumY);
        sink.putDouble(sumXX);
        sink.putDouble(sumXY);
        sink.putDouble(sumYY);
        sink.putDouble(correlation);
    }

    @Override
    public void restore(StateSource source) {
        firsts.restore(source);
        seconds.restore(source);
        sumX = source.getDouble();
        sumY = source.getDouble();
        sumXX = source.getDouble();
        sumXY = source.getDouble();
        sumYY = source.getDouble();
        correlation = source.getDouble();
    }
}
