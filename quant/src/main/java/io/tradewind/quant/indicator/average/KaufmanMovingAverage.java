// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ring;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/**
 * Exponential average whose weight follows the efficiency of the last n moves (TA-Lib 0.6: KAMA).
 *
 * <p>{@code efficiency = |x - x[n]| / sum |x[i] - x[i+1]|}, {@code weight = (efficiency * (fast - slow) + slow)^2} with {@code fast =
 * 2 / (fastPeriod + 1)} and {@code slow = 2 / (slowPeriod + 1)}. The efficiency is 1 when the sum is 0 (below 1e-14) or at most the signed
 * change. The value before the first result starts the recursion. Source: P. J. Kaufman, Trading Systems and Methods (1998).
 */
public final class KaufmanMovingAverage extends RealIndicator {

    private final Ring ring;
    private final int period;
    private final double slow;
    private final double spread;
    private double previous;
    private double path;
    private double average = Double.NaN;

    /** TA-Lib's: fast period 2, slow period 30, over {@code period} moves, at least 1. */
    public KaufmanMovingAverage(int period) {
        this(period, 2, 30);
    }

    /** An average over {@code period} moves; all three at least 1. */
    public KaufmanMovingAverage(int period, int fastPeriod, int slowPeriod) {
        this.period = Parameters.requireWindow(period, 1);
        this.ring = new Ring(period + 1);
        this.slow = 2.0 / (Parameters.requireWindow(slowPeriod, 1) + 1.0);
        this.spread = 2.0 / (Parameters.requireWindow(fastPeriod, 1) + 1.0) - slow;
    }

    @Override
    protected double next(double value) {
        boolean moving = ring.isReady();
        boolean first = ring.count() == 0;
        double leaving = ring.push(value);
        double last = previous;
        previous = value;
        if (moving) {
            path -= Math.abs(leaving - ring.oldest());
        }
        if (!first) {
            path += Math.abs(value - last);
        }
        if (!ring.isReady()) {
            return Double.NaN;
        }
        double base = moving ? average : last;
        average = (value - base) * weight(value - ring.oldest()) + base;
        return average;
    }

    private double weight(double change) {
        double efficiency = path <= change || ZeroTest.isZero(path) ? 1.0 : Math.abs(change / path);
        double root = efficiency * spread + slow;
        return root * root;
    }

    @Override
    public int lookback() {
        return period;
    }

    @Override
    public double value(int output) {
        return average;
    }

    @Override
    public boolean isReady() {
        return ring.isReady();
    }

    @Override
    public void reset() {
        ring.reset();
        previous = 0;
        path = 0;
        average = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        ring.save(sink);
        sink.putDouble(slow);
        sink.putDouble(spread);
        sink.putDouble(previous);
        sink.putDouble(path);
        sink.putDouble(average);
    }

    @Override
    public void restore(StateSource source) {
        ring.restore(source);
        Parameters.requireSameReal("slow weight", slow, source.getDouble());
        Parameters.requireSameReal("spread of weights", spread, source.getDouble());
        previous = source.getDouble();
        path = source.getDouble();
        average = source.getDouble();
    }
}
