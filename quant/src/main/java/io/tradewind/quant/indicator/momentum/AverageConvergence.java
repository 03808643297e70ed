// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.average.MovingAverageType;

/**
 * MACD over any moving averages: fast minus slow, a signal line that averages the difference, and the histogram between them.
 *
 * <p>As in {@link MovingAverageConvergence} fast and slow average have their first value at the same bar, that of the longer warm-up:
 * the other one starts later. Where the fast period is the longer, periods and types are swapped. Values: 0 = MACD, 1 = signal, 2 =
 * histogram. Checked against TA-Lib 0.6 MACDEXT.
 */
public final class AverageConvergence extends RealIndicator {

    private final RealIndicator fast;
    private final RealIndicator slow;
    private final RealIndicator signal;
    private final int warmUp;
    private long bars;
    private double difference = Double.NaN;

    /** The periods of fast and slow average are at least 2, that of the signal at least 1. */
    public AverageConvergence(
            int fastPeriod,
            MovingAverageType fastType,
            int slowPeriod,
            MovingAverageType slowType,
            int signalPeriod,
            MovingAverageType signalType) {
        boolean swapped = slowPeriod < fastPeriod;
        Parameters.requireWindow(Math.min(fastPeriod, slowPeriod), 2);
        this.fast = swapped ? slowType.create(slowPeriod) : fastType.create(fastPeriod);
        this.slow = swapped ? fastType.create(fastPeriod) : slowType.create(slowPeriod);
        this.signal = signalType.create(Parameters.requireWindow(signalPeriod, 1));
        this.warmUp = Math.max(fast.lookback(), slow.lookback());
    }

    @Override
    public int lookback() {
        return warmUp + signal.lookback();
    }

    @Override
    public int outputs() {
        return 3;
    }

    @Override
    protected double next(double x) {
        advance(fast, x);
        advance(slow, x);
        if (bars >= warmUp) {
            difference = fast.value(0) - slow.value(0);
            signal.update(difference);
        }
        bars++;
        return value(0);
    }

    private void advance(RealIndicator average, double x) {
        if (bars >= warmUp - average.lookback()) {
            average.update(x);
        }
    }

    @Override
    public double value(int output) {
        if (!isReady()) {
            return Double.NaN;
        }
        return switch (output) {
            case 0 -> difference;
            case 1 -> signal.value(0);
            default -> difference - signal.value(0);
        };
    }

    @Override
    public boolean isReady() {
        return bars > lookback();
    }

    @Override
    public void reset() {
        fast.reset();
        slow.reset();
        signal.reset();
        bars = 0;
        difference = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        fast.save(sink);
        slow.save(sink);
        signal.save(sink);
        sink.putLong(bars);
        sink.putDouble(difference);
    }

    @Override
    public void restore(StateSource source) {
        fast.restore(source);
        slow.restore(source);
        signal.restore(source);
        bars = source.getLong();
        difference = source.getDouble();
    }
}
