// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/**
 * Exponential average: {@code ema = (x - ema) * alpha + ema}, product and sum rounded once (a fused multiply-add).
 *
 * <p>TA-Lib's convention is the default: {@code alpha = 2 / (period + 1)}, started by the mean of the first {@code period}
 * values.
 */
public final class Ema implements StreamingKernel {

    /** What the recursion starts from. */
    public enum Seeding {
        /** The mean of the first {@code period} values, which is the first result (TA-Lib, TTR). */
        SMA_OF_FIRST_N,
        /** The first value, which is the first result (pandas {@code ewm(adjust=False)}, {@code ta}). */
        FIRST_VALUE
    }

    private final int period;
    private final double alpha;
    private final Seeding seeding;
    private int missing;
    private double seedSum;
    private double value;

    /** TA-Lib's average over {@code period} values, at least 1. */
    public Ema(int period) {
        this(period, 2.0 / (period + 1.0), Seeding.SMA_OF_FIRST_N);
    }

    /**
     * An average with any weight.
     *
     * @param period number of values of the seed, at least 1; not used by {@link Seeding#FIRST_VALUE}
     * @param alpha weight of the latest value, above 0 and at most 1; Wilder's is {@code 1 / period}
     * @param seeding what the recursion starts from
     */
    public Ema(int period, double alpha, Seeding seeding) {
        this.period = Parameters.requireWindow(period, 1);
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be above 0 and at most 1, got " + alpha);
        }
        this.alpha = alpha;
        this.seeding = seeding;
        reset();
    }

    /**
     * Adds a value.
     *
     * @return the average, NaN before the seed is complete
     */
    public double add(double x) {
        if (missing == 0) {
            double held = value;
            held = Math.fma(x - held, alpha, held);
            value = held;
            return held;
        }
        return seed(x);
    }

    private double seed(double x) {
        seedSum += x;
        missing--;
        if (missing == 0) {
            value = seeding == Seeding.FIRST_VALUE ? x : seedSum / period;
        }
        return value;
    }

    /** The average, NaN before the seed is complete. */
    public double value() {
        return value;
    }

    /** Weight of the latest value. */
    public double alpha() {
        return alpha;
    }

    /** Number of values of the seed. */
    public int period() {
        return period;
    }

    @Override
    public boolean isReady() {
        return missing == 0;
    }

    @Override
    public void reset() {
        missing = seeding == Seeding.FIRST_VALUE ? 1 : period;
        seedSum = 0;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(period);
        sink.putDouble(alpha);
        sink.putLong(seeding.ordinal());
        sink.putLong(missing);
        sink.putDouble(seedSum);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("period", period, source.getLong());
        Parameters.requireSameReal("alpha", alpha, source.getDouble());
        Parameters.requireSame("seeding", seeding.ordinal(), source.getLong());
        missing = (int) source.getLong();
        seedSum = source.getDouble();
        value = source.getDouble();
    }
}
