// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.batch.ConvergenceBatch;
import io.tradewind.quant.indicator.kernel.Ema;

/**
 * MACD: fast minus slow exponential average, the signal line (exponential average of that) and their difference, the histogram.
 *
 * <p>TA-Lib's convention: both averages have their first value at the bar where the slow one has enough, {@code slow - 1}; the fast
 * one starts there from the mean of the last {@code fast} values. The signal starts from the mean of the first {@code signal}
 * differences. All three values begin at bar {@code slow + signal - 2}. Periods given the wrong way round are swapped. Values: 0 =
 * MACD, 1 = signal, 2 = histogram.
 *
 * <p>Source: G. Appel (1979); checked against TA-Lib 0.6 MACD and MACDFIX. With a signal period of 1 the signal is the MACD itself;
 * TA-Lib reads outside its buffer there.
 */
public final class MovingAverageConvergence extends RealIndicator {

    private final Ema fast;
    private final Ema slow;
    private final Ema signal;
    private final ConvergenceBatch batch;
    private long bars;
    private double difference = Double.NaN;

    /** The weights {@code 2 / (period + 1)}; fast and slow periods at least 2, signal at least 1. */
    public MovingAverageConvergence(int fastPeriod, int slowPeriod, int signalPeriod) {
        this(
                ema(Parameters.requireWindow(Math.min(fastPeriod, slowPeriod), 2)),
                ema(Math.max(fastPeriod, slowPeriod)),
                ema(Parameters.requireWindow(signalPeriod, 1)));
    }

    private MovingAverageConvergence(Ema fast, Ema slow, Ema signal) {
        this.fast = fast;
        this.slow = slow;
        this.signal = signal;
        this.batch = new ConvergenceBatch(fast.period(), fast.alpha(), slow.period(), slow.alpha(), signal.period());
    }

    /** TA-Lib's MACDFIX: periods 12 and 26 with the weights 0.15 and 0.075; the signal period is at least 1. */
    public static MovingAverageConvergence fixed(int signalPeriod) {
        return new MovingAverageConvergence(
                new Ema(12, 0.15, Ema.Seeding.SMA_OF_FIRST_N),
                new Ema(26, 0.075, Ema.Seeding.SMA_OF_FIRST_N),
                ema(Parameters.requireWindow(signalPeriod, 1)));
    }

    private static Ema ema(int period) {
        return new Ema(period);
    }

    @Override
    public int lookback() {
        return slow.period() - 1 + signal.period() - 1;
    }

    @Override
    public int outputs() {
        return 3;
    }

    @Override
    protected double next(double x) {
        slow.add(x);
        if (bars >= slow.period() - fast.period()) {
            fast.add(x);
        }
        bars++;
        if (slow.isReady()) {
            difference = fast.value() - slow.value();
            signal.add(difference);
        }
        return value(0);
    }

    /** Bit for bit the stream, in one pass. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        if (batch.run(in.close(), out[0], out[1], out[2])) {
            reset();
        } else {
            super.batch(in, out);
        }
    }

    @Override
    public double value(int output) {
        if (!isReady()) {
            return Double.NaN;
        }
        return switch (output) {
            case 0 -> difference;
            case 1 -> signal.value();
            default -> difference - signal.value();
        };
    }

    @Override
    public boolean isReady() {
        return signal.isReady();
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
