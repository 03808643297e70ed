// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ring;

/**
 * Average with weights that rise to the middle of the window and fall again (TA-Lib 0.6: TRIMA): 1 2 2 1 for n = 4, 1 2 3 2 1 for
 * n = 5. It equals a simple average of a simple average.
 *
 * <p>From bar to bar the older half loses its weight by its plain sum, the newer half gains its own.
 */
public final class TriangularMovingAverage extends RealIndicator {

    private final Ring ring;
    private final int period;
    private final int half;
    private final boolean odd;
    private final double factor;
    private double weighted;
    private double olderSum;
    private double newerSum;
    private double average = Double.NaN;

    /** An average over {@code period} values, at least 2. */
    public TriangularMovingAverage(int period) {
        this.period = Parameters.requireWindow(period, 2);
        this.ring = new Ring(period);
        this.half = period / 2;
        this.odd = period % 2 == 1;
        this.factor = 1.0 / ((half + 1.0) * (odd ? half + 1.0 : half));
    }

    @Override
    protected double next(double value) {
        boolean moving = ring.isReady();
        double leaving = ring.push(value);
        if (moving) {
            move(leaving, value);
        } else if (ring.isReady()) {
            start();
        } else {
            return Double.NaN;
        }
        average = weighted * factor;
        return average;
    }

    private void move(double leaving, double value) {
        double middle = ring.get(half);
        weighted -= olderSum;
        olderSum = olderSum - leaving + middle;
        if (odd) {
            weighted += newerSum;
            newerSum -= middle;
        } else {
            newerSum -= middle;
            weighted += newerSum;
        }
        newerSum += value;
        weighted += value;
    }

    private void start() {
        weighted = 0;
        olderSum = 0;
        newerSum = 0;
        for (int age = half; age < period; age++) {
            olderSum += ring.get(age);
            weighted += olderSum;
        }
        for (int age = half - 1; age >= 0; age--) {
            newerSum += ring.get(age);
            weighted += newerSum;
        }
    }

    @Override
    public int lookback() {
        return period - 1;
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
        weighted = 0;
        olderSum = 0;
        newerSum = 0;
        average = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        ring.save(sink);
        sink.putDouble(weighted);
        sink.putDouble(olderSum);
        sink.putDouble(newerSum);
        sink.putDouble(average);
    }

    @Override
    public void restore(StateSource source) {
        ring.restore(source);
        weighted = source.getDouble();
        olderSum = source.getDouble();
        newerSum = source.getDouble();
        average = source.getDouble();
    }
}
