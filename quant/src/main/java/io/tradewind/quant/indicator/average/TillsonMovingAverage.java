// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.Arrays;

/**
 * Tillson's T3: a sum of the third to sixth of six chained exponential averages (TA-Lib 0.6: T3).
 *
 * <p>With v the volume factor: {@code -v^3 e6 + (3v^2 + 3v^3) e5 - (6v^2 + 3v + 3v^3) e4 + (1 + 3v + v^3 + 3v^2) e3}. Each average has
 * {@code alpha = 2 / (period + 1)} and is started by the mean of the first {@code period} values of the one before. Source: T. Tillson, Better
 * Moving Averages, Stocks &amp; Commodities 16:1 (1998).
 */
public final class TillsonMovingAverage extends RealIndicator {

    private static final int STAGES = 6;

    private final int period;
    private final double volumeFactor;
    private final double alpha;
    private final double decay;
    private final double c1;
    private final double c2;
    private final double c3;
    private final double c4;
    private final double[] e = new double[STAGES];
    private int seeded;
    private int inSeed;
    private double seedSum;
    private double average = Double.NaN;

    /**
     * An average over {@code period} values.
     *
     * @param period at least 2
     * @param volumeFactor from 0 (a triple average of averages) to 1
     */
    public TillsonMovingAverage(int period, double volumeFactor) {
        this.period = Parameters.requireWindow(period, 2);
        this.volumeFactor = Parameters.requireRange("volumeFactor", volumeFactor, 0, 1);
        this.alpha = 2.0 / (period + 1.0);
        this.decay = 1.0 - alpha;
        double square = volumeFactor * volumeFactor;
        this.c1 = -(square * volumeFactor);
        this.c2 = 3.0 * (square - c1);
        this.c3 = -6.0 * square - 3.0 * (volumeFactor - c1);
        this.c4 = 1.0 + 3.0 * volumeFactor - c1 + 3.0 * square;
    }

    @Override
    protected double next(double value) {
        double x = value;
        for (int stage = 0; stage < STAGES; stage++) {
            if (stage < seeded) {
                e[stage] = alpha * x + decay * e[stage];
            } else if (!seed(stage, x)) {
                return Double.NaN;
            }
            x = e[stage];
        }
        average = c1 * e[5] + c2 * e[4] + c3 * e[3] + c4 * e[2];
        return average;
    }

    /** Adds a value to the seed of a stage; true when that completes it. */
    private boolean seed(int stage, double x) {
        seedSum += x;
        inSeed++;
        if (inSeed < period) {
            return false;
        }
        e[stage] = seedSum / period;
        seeded++;
        inSeed = 0;
        seedSum = 0;
        return true;
    }

    @Override
    public int lookback() {
        return STAGES * (period - 1);
    }

    @Override
    public double value(int output) {
        return average;
    }

    @Override
    public boolean isReady() {
        return seeded == STAGES;
    }

    @Override
    public void reset() {
        Arrays.fill(e, 0);
        seeded = 0;
        inSeed = 0;
        seedSum = 0;
        average = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(period);
        sink.putDouble(volumeFactor);
        for (double stage : e) {
            sink.putDouble(stage);
        }
        sink.putLong(seeded);
        sink.putLong(inSeed);
        sink.putDouble(seedSum);
        sink.putDouble(average);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("period", period, source.getLong());
        Parameters.requireSameReal("volumeFactor", volumeFactor, source.getDouble());
        for (int stage = 0; stage < STAGES; stage++) {
            e[stage] = source.getDouble();
        }
        seeded = (int) source.getLong();
        inSeed = (int) source.getLong();
        seedSum = source.getDouble();
        average = source.getDouble();
    }
}
