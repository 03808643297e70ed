// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Wilder's stop-and-reverse over highs and lows (TA-Lib 0.6: SAR and SAREXT).
 *
 * <p>{@code sar = sar + acceleration * (extreme - sar)}, never inside the ranges of the last two bars; a bar that touches it reverses the side, and
 * the extreme of the ended side becomes the stop. TA-Lib's start: at bar 1 the side is short when the low fell by more than the high rose,
 * else long; the stop is bar 0's low (long) or high (short). Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978).
 */
public final class ParabolicSar extends PairIndicator {

    private final double startValue;
    private final double offsetOnReverse;
    private final Acceleration whileLong;
    private final Acceleration whileShort;
    private final boolean signed;
    private int bars;
    private boolean isLong;
    private double previousHigh;
    private double previousLow;
    private double acceleration;
    private double extreme;
    private double sar;
    private double shown = Double.NaN;

    /** TA-Lib's SAR: {@code acceleration} at the start and for each new extreme, up to {@code maximum}; both at least 0. */
    public ParabolicSar(double acceleration, double maximum) {
        this(new Acceleration(acceleration, acceleration, maximum));
    }

    private ParabolicSar(Acceleration bothSides) {
        this(0, 0, bothSides, bothSides, false);
    }

    /**
     * TA-Lib's SAREXT, whose values are negative while short.
     *
     * @param startValue 0 = TA-Lib's start; above 0 = long from this stop; below 0 = short from the stop {@code -startValue}
     * @param offsetOnReverse part of the stop that a reversal moves it away from the price by, at least 0
     */
    public ParabolicSar(double startValue, double offsetOnReverse, Acceleration whileLong, Acceleration whileShort) {
        this(startValue, offsetOnReverse, whileLong, whileShort, true);
    }

    private ParabolicSar(
            double startValue, double offset, Acceleration whileLong, Acceleration whileShort, boolean signed) {
        this.startValue = Parameters.requireRange("startValue", startValue, -Double.MAX_VALUE, Double.MAX_VALUE);
        this.offsetOnReverse = Parameters.requireRange("offsetOnReverse", offset, 0, Double.MAX_VALUE);
        this.whileLong = whileLong;
        this.whileShort = whileShort;
        this.signed = signed;
    }

    @Override
    protected double next(double high, double low) {
        if (bars < 2) {
            bars++;
            if (bars == 2) {
                start(high, low);
            }
            previousHigh = high;
            previousLow = low;
        }
        if (bars == 2) {
            move(high, low);
        }
        return shown;
    }

    private void start(double high, double low) {
        double up = high - previousHigh;
        double down = previousLow - low;
        isLong = startValue == 0 ? !(down > 0 && down > up) : startValue > 0;
        acceleration = side().initial();
        extreme = isLong ? high : low;
        sar = startValue == 0 ? (isLong ? previousLow : previousHigh) : Math.abs(startValue);
    }

    private void move(double high, double low) {
        boolean reverses = isLong ? low <= sar : high >= sar;
        if (reverses) {
            reverse(high, low);
        }
        shown = signed && !isLong ? -sar : sar;
        boolean furthers = isLong ? high > extreme : low < extreme;
        if (furthers && !reverses) {
            extreme = isLong ? high : low;
            acceleration = side().after(acceleration);
        }
        sar = outsideLastBars(sar + acceleration * (extreme - sar), high, low);
        previousHigh = high;
        previousLow = low;
    }

    private void reverse(double high, double low) {
        isLong = !isLong;
        sar = outsideLastBars(extreme, high, low);
        double offset = sar * offsetOnReverse;
        sar = isLong ? sar - offset : sar + offset;
        acceleration = side().initial();
        extreme = isLong ? high : low;
    }

    private double outsideLastBars(double stop, double high, double low) {
        return isLong ? Math.min(stop, Math.min(previousLow, low)) : Math.max(stop, Math.max(previousHigh, high));
    }

    private Acceleration side() {
        return isLong ? whileLong : whileShort;
    }

    @Override
    public int lookback() {
        return 1;
    }

    @Override
    public double value(int output) {
        return shown;
    }

    @Override
    public boolean isReady() {
        return bars == 2;
    }

    @Override
    public void reset() {
        bars = 0;
        isLong = false;
        previousHigh = 0;
        previousLow = 0;
        acceleration = 0;
        extreme = 0;
        sar = 0;
        shown = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(startValue);
        sink.putDouble(offsetOnReverse);
        save(whileLong, sink);
        save(whileShort, sink);
        sink.putLong(signed ? 1 : 0);
        sink.putLong(bars);
        sink.putLong(isLong ? 1 : 0);
        sink.putDouble(previousHigh);
        sink.putDouble(previousLow);
        sink.putDouble(acceleration);
        sink.putDouble(extreme);
        sink.putDouble(sar);
        sink.putDouble(shown);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSameReal("startValue", startValue, source.getDouble());
        Parameters.requireSameReal("offsetOnReverse", offsetOnReverse, source.getDouble());
        requireSame(whileLong, source);
        requireSame(whileShort, source);
        Parameters.requireSame("signed", signed ? 1 : 0, source.getLong());
        bars = (int) source.getLong();
        isLong = source.getLong() == 1;
        previousHigh = source.getDouble();
        previousLow = source.getDouble();
        acceleration = source.getDouble();
        extreme = source.getDouble();
        sar = source.getDouble();
        shown = source.getDouble();
    }

    private static void save(Acceleration side, StateSink sink) {
        sink.putDouble(side.initial());
        sink.putDouble(side.step());
        sink.putDouble(side.maximum());
    }

    private static void requireSame(Acceleration side, StateSource source) {
        Parameters.requireSameReal("initial acceleration", side.initial(), source.getDouble());
        Parameters.requireSameReal("step of acceleration", side.step(), source.getDouble());
        Parameters.requireSameReal("maximum acceleration", side.maximum(), source.getDouble());
    }
}
