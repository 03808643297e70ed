// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.batch.MomentsBatch;
import io.tradewind.quant.indicator.kernel.RollingMoments;

/**
 * An average with bands at multiples of the population standard deviation around it (TA-Lib 0.6: BBANDS).
 *
 * <p>Outputs: upper, middle, lower. The deviation is that of the values from their own mean, whatever the middle is, and 0 when
 * the variance is below 1e-14. Where the warm-up of the middle is shorter than the window of the deviation (MAMA with a period
 * above 33) all three start with the deviation; TA-Lib shows a middle that is late by the difference there.
 */
public final class BollingerBands extends RealIndicator {

    private final MovingAverageType type;
    private final RealIndicator middle;
    private final RollingMoments moments;
    private final double deviationsUp;
    private final double deviationsDown;
    private final int idleBars;
    private final int lookback;
    private int bars;
    private double average = Double.NaN;
    private double upper = Double.NaN;
    private double lower = Double.NaN;

    /** Bands around the simple average of {@code period} values, at least 2. */
    public BollingerBands(int period, double deviationsUp, double deviationsDown) {
        this(period, deviationsUp, deviationsDown, MovingAverageType.SMA);
    }

    /** Bands around an average over {@code period} values, at least 2; any finite multiples. */
    public BollingerBands(int period, double deviationsUp, double deviationsDown, MovingAverageType type) {
        this.type = type;
        this.moments = new RollingMoments(Parameters.requireWindow(period, 2));
        this.middle = type.create(period);
        this.deviationsUp = requireFinite("deviationsUp", deviationsUp);
        this.deviationsDown = requireFinite("deviationsDown", deviationsDown);
        this.idleBars = Math.max(0, middle.lookback() - (period - 1));
        this.lookback = idleBars + period - 1;
    }

    private static double requireFinite(String name, double value) {
        return Parameters.requireRange(name, value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    @Override
    protected double next(double value) {
        if (type == MovingAverageType.SMA) {
            moments.add(value);
            average = moments.mean();
        } else {
            average = middle.update(value);
            if (bars >= idleBars) {
                moments.add(value);
            } else {
                bars++;
            }
        }
        double deviation = moments.standardDeviation();
        upper = average + deviation * deviationsUp;
        lower = average - deviation * deviationsDown;
        return upper;
    }

    @Override
    public int lookback() {
        return lookback;
    }

    @Override
    public int outputs() {
        return 3;
    }

    /** Bit for bit the stream; around the simple average in one pass. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        if (type == MovingAverageType.SMA
                && MomentsBatch.bands(in.close(), moments.window(), deviationsUp, deviationsDown, out)) {
            reset();
        } else {
            super.batch(in, out);
        }
    }

    @Override
    public double value(int output) {
        return switch (output) {
            case 0 -> upper;
            case 1 -> isReady() ? average : Double.NaN;
            default -> lower;
        };
    }

    @Override
    public boolean isReady() {
        return moments.isReady();
    }

    @Override
    public void reset() {
        middle.reset();
        moments.reset();
        bars = 0;
        average = Double.NaN;
        upper = Double.NaN;
        lower = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(type.code());
        sink.putDouble(deviationsUp);
        sink.putDouble(deviationsDown);
        middle.save(sink);
        moments.save(sink);
        sink.putLong(bars);
        sink.putDouble(average);
        sink.putDouble(upper);
        sink.putDouble(lower);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("type of average", type.code(), source.getLong());
        Parameters.requireSameReal("deviationsUp", deviationsUp, source.getDouble());
        Parameters.requireSameReal("deviationsDown", deviationsDown, source.getDouble());
        middle.restore(source);
        moments.restore(source);
        bars = (int) source.getLong();
        average = source.getDouble();
        upper = source.getDouble();
        lower = source.getDouble();
    }
}
