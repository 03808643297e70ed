// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * A moving average whose period comes with each value (TA-Lib 0.6: MAVP).
 *
 * <p>The first series is averaged, the second is the period: its whole part, moved into [least, greatest]. One average runs for each
 * period, and each starts so that its first result falls on the bar where the longest has its first; an update costs O(greatest -
 * least).
 */
public final class VariablePeriodMovingAverage extends PairIndicator {

    private static final long LARGEST_BANK = 4_000_000;

    private final MovingAverageType type;
    private final int least;
    private final RealIndicator[] bank;
    private final int lookback;
    private int bars;
    private double average = Double.NaN;

    /**
     * An average of one type.
     *
     * @param least shortest period, at least 2
     * @param greatest longest period, at least {@code least}; {@code (greatest - least + 1) * greatest} is at most 4,000,000
     */
    public VariablePeriodMovingAverage(int least, int greatest, MovingAverageType type) {
        this.least = Parameters.requireWindow(least, 2);
        if (greatest < least || (greatest - least + 1L) * greatest > LARGEST_BANK) {
            throw new IllegalArgumentException("greatest period must be from the least, " + least
                    + ", to one with (greatest - least + 1) * greatest <= " + LARGEST_BANK + ", got " + greatest);
        }
        this.type = type;
        this.bank = new RealIndicator[greatest - least + 1];
        for (int i = 0; i < bank.length; i++) {
            bank[i] = type.create(least + i);
        }
        this.lookback = bank[bank.length - 1].lookback();
    }

    @Override
    protected double next(double value, double period) {
        for (RealIndicator each : bank) {
            if (bars >= lookback - each.lookback()) {
                each.update(value);
            }
        }
        if (bars <= lookback) {
            bars++;
        }
        int chosen = Math.clamp((long) period - least, 0, bank.length - 1);
        average = isReady() ? bank[chosen].value(0) : Double.NaN;
        return average;
    }

    @Override
    public int lookback() {
        return lookback;
    }

    @Override
    public double value(int output) {
        return average;
    }

    @Override
    public boolean isReady() {
        return bars > lookback;
    }

    @Override
    public void reset() {
        for (RealIndicator each : bank) {
            each.reset();
        }
        bars = 0;
        average = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(type.code());
        sink.putLong(least);
        sink.putLong(bank.length);
        for (RealIndicator each : bank) {
            each.save(sink);
        }
        sink.putLong(bars);
        sink.putDouble(average);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("type of average", type.code(), source.getLong());
        Parameters.requireSame("least period", least, source.getLong());
        Parameters.requireSame("number of periods", bank.length, source.getLong());
        for (RealIndicator each : bank) {
            each.restore(source);
        }
        bars = (int) source.getLong();
        average = source.getDouble();
    }
}
