// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.volume;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Chaikin's oscillator: fast minus slow exponential average of the {@link AccumulationDistribution} line.
 *
 * <p>Both averages start at the first value of the line, with the weight {@code 2 / (period + 1)} of a new value. The first output
 * is at bar {@code max(fast, slow) - 1}. The fast period may be the longer one: the sign then turns. Checked against TA-Lib 0.6
 * ADOSC.
 */
public final class AccumulationDistributionOscillator extends BarIndicator {

    private final int fastPeriod;
    private final int slowPeriod;
    private final AccumulationDistribution line = new AccumulationDistribution();
    private long bars;
    private double fast;
    private double slow;

    /** The difference of the averages over {@code fastPeriod} and {@code slowPeriod} bars, each at least 2. */
    public AccumulationDistributionOscillator(int fastPeriod, int slowPeriod) {
        this.fastPeriod = Parameters.requireWindow(fastPeriod, 2);
        this.slowPeriod = Parameters.requireWindow(slowPeriod, 2);
    }

    @Override
    public int lookback() {
        return Math.max(fastPeriod, slowPeriod) - 1;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        double total = line.update(open, high, low, close, volume);
        fast = bars == 0 ? total : average(fastPeriod, fast, total);
        slow = bars == 0 ? total : average(slowPeriod, slow, total);
        bars++;
        return value(0);
    }

    private static double average(int period, double before, double value) {
        double weight = 2.0 / (period + 1);
        return weight * value + (1 - weight) * before;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    public double value(int output) {
        return isReady() ? fast - slow : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return bars > lookback();
    }

    @Override
    public void reset() {
        line.reset();
        bars = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(fastPeriod);
        sink.putLong(slowPeriod);
        line.save(sink);
        sink.putLong(bars);
        sink.putDouble(fast);
        sink.putDouble(slow);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("fastPeriod", fastPeriod, source.getLong());
        Parameters.requireSame("slowPeriod", slowPeriod, source.getLong());
        line.restore(source);
        bars = source.getLong();
        fast = source.getDouble();
        slow = source.getDouble();
    }
}
