// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.RealIndicator;

/** The moving averages that TA-Lib's functions accept where they have a parameter {@code MAType}, in the order of its codes. */
public enum MovingAverageType {
    /** Code 0: {@link SimpleMovingAverage}. */
    SMA,
    /** Code 1: {@link ExponentialMovingAverage}. */
    EMA,
    /** Code 2: {@link WeightedMovingAverage}. */
    WMA,
    /** Code 3: {@link DoubleExponentialMovingAverage}. */
    DEMA,
    /** Code 4: {@link TripleExponentialMovingAverage}. */
    TEMA,
    /** Code 5: {@link TriangularMovingAverage}. */
    TRIMA,
    /** Code 6: {@link KaufmanMovingAverage} with fast 2 and slow 30. */
    KAMA,
    /** Code 7: {@link MesaMovingAverage} with limits 0.5 and 0.05; it has no period. */
    MAMA,
    /** Code 8: {@link TillsonMovingAverage} with volume factor 0.7. */
    T3;

    private static final double MAMA_FAST_LIMIT = 0.5;
    private static final double MAMA_SLOW_LIMIT = 0.05;
    private static final double T3_VOLUME_FACTOR = 0.7;

    /**
     * The type with a code of TA-Lib.
     *
     * @throws IllegalArgumentException when the code is not from 0 to 8
     */
    public static MovingAverageType ofCode(int code) {
        if (code < 0 || code >= values().length) {
            throw new IllegalArgumentException("code of a moving average must be from 0 to 8, got " + code);
        }
        return values()[code];
    }

    /** TA-Lib's code, 0 to 8. */
    public int code() {
        return ordinal();
    }

    /**
     * A fresh average over {@code period} values; its {@code lookback()} is TA-Lib's.
     *
     * @param period at least 1; with 1 every type gives its input back
     */
    public RealIndicator create(int period) {
        if (period == 1) {
            return new SimpleMovingAverage(1);
        }
        return switch (this) {
            case SMA -> new SimpleMovingAverage(period);
            case EMA -> new ExponentialMovingAverage(period);
            case WMA -> new WeightedMovingAverage(period);
            case DEMA -> new DoubleExponentialMovingAverage(period);
            case TEMA -> new TripleExponentialMovingAverage(period);
            case TRIMA -> new TriangularMovingAverage(period);
            case KAMA -> new KaufmanMovingAverage(period);
            case MAMA -> MesaMovingAverage.withoutFollower(MAMA_FAST_LIMIT, MAMA_SLOW_LIMIT);
            case T3 -> new TillsonMovingAverage(period, T3_VOLUME_FACTOR);
        };
    }
}
