// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.statistic;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ring;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/**
 * Slope of the returns of the second series on those of the first, over the last n returns (TA-Lib 0.6: BETA).
 *
 * <p>A return after a price of 0 (below 1e-14 in size) is 0. The slope is 0 when {@code n * sum(x^2) - sum(x)^2} is 0 by the same test.
 */
public final class Beta extends PairIndicator {

    private final Ring firsts;
    private final Ring seconds;
    private final double n;
    private boolean started;
    private double lastFirst;
    private double lastSecond;
    private double sumX;
    private double sumY;
    private double sumXX;
    private double sumXY;
    private double beta = Double.NaN;

    /** A slope over {@code period} returns, at least 1. */
    public Beta(int period) {
        this.firsts = new Ring(period);
        this.seconds = new Ring(period);
        this.n = period;
    }

    @Override
    protected double next(double first, double second) {
        if (started) {
            addReturns(returnOf(first, lastFirst), returnOf(second, lastSecond));
        }
        started = true;
        lastFirst = first;
        lastSecond = second;
        return beta;
    }

    private void addReturns(double x, double y) {
        double oldX = firsts.push(x);
        double oldY = seconds.push(y);
        sumXX = sumXX - oldX * oldX + x * x;
        sumXY = sumXY - oldX * oldY + x * y;
        sumX = sumX - oldX + x;
        sumY = sumY - oldY + y;
        if (firsts.isReady()) {
            double spread = n * sumXX - sumX * sumX;
            beta = ZeroTest.isZero(spread) ? 0 : (n * sumXY - sumX * sumY) / spread;
        }
    }

    private static double returnOf(double price, double last) {
        return ZeroTest.isZero(last) ? 0 : (price - last) / last;
    }

    @Override
    public int lookback() {
        return firsts.capacity();
    }

    @Override
    public double value(int output) {
        return beta;
    }

    @Override
    public boolean isReady() {
        return firsts.isReady();
    }

    @Override
    public void reset() {
        firsts.reset();
        seconds.reset();
        started = false;
        lastFirst = 0;
        lastSecond = 0;
        sumX = 0;
        sumY = 0;
        sumXX = 0;
        sumXY = 0;
        beta = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        firsts.save(sink);
        seconds.save(sink);
        sink.putLong(started ? 1 : 0);
        sink.putDouble(lastFirst);
        sink.putDouble(lastSecond);
        sink.putDouble(sumX);
        sink.putDouble(sumY);
        sink.putDouble(sumXX);
        sink.putDouble(sumXY);
        sink.putDouble(beta);
    }

    @Override
    public void restore(StateSource source) {
        firsts.restore(source);
        seconds.restore(source);
        started = source.getLong() == 1;
        lastFirst = source.getDouble();
        lastSecond = source.getDouble();
        sumX = source.getDouble();
        sumY = source.getDouble();
        sumXX = source.getDouble();
        sumXY = source.getDouble();
        beta = source.getDouble();
    }
}
