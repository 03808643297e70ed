// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.directional;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/**
 * Wilder's sums of upward movement, downward movement and true range.
 *
 * <p>The movements and ranges of bars 1 to {@code period - 1} are added up; from bar {@code period} on a sum loses its
 * {@code period}-th part and gains the new term.
 */
final class DirectionalSums implements StreamingKernel {

    private final int period;
    private long bars;
    private double previousHigh;
    private double previousLow;
    private double previousClose;
    private double plus;
    private double minus;
    private double range;

    DirectionalSums(int period) {
        this.period = Parameters.requireWindow(period, 1);
    }

    void add(double high, double low, double close) {
        if (bars > 0) {
            double up = high - previousHigh;
            double down = previousLow - low;
            double plusMove = up > 0 && up > down ? up : 0;
            double minusMove = down > 0 && up < down ? down : 0;
            double trueRange =
                    Math.max(high - low, Math.max(Math.abs(previousClose - high), Math.abs(previousClose - low)));
            if (bars < period) {
                plus += plusMove;
                minus += minusMove;
                range += trueRange;
            } else {
                plus = plus - plus / period + plusMove;
                minus = minus - minus / period + minusMove;
                range = range - range / period + trueRange;
            }
        }
        previousHigh = high;
        previousLow = low;
        previousClose = close;
        bars++;
    }

    /** Number of bars added. */
    long bars() {
        return bars;
    }

    int period() {
        return period;
    }

    /** The sum of upward or downward movements. */
    double movement(Direction direction) {
        return direction == Direction.PLUS ? plus : minus;
    }

    /** 100 times movement by range; 0 for a range of zero. */
    double indicator(Direction direction) {
        return ZeroTest.isZero(range) ? 0 : 100 * (movement(direction) / range);
    }

    /** 100 times the difference of the two indicators by their sum; NaN where the range or the sum is zero. */
    double index() {
        if (ZeroTest.isZero(range)) {
            return Double.NaN;
        }
        double minusIndicator = 100 * (minus / range);
        double plusIndicator = 100 * (plus / range);
        double sum = minusIndicator + plusIndicator;
        return ZeroTest.isZero(sum) ? Double.NaN : 100 * (Math.abs(minusIndicator - plusIndicator) / sum);
    }

    @Override
    public boolean isReady() {
        return bars > period;
    }

    @Override
    public void reset() {
        bars = 0;
        plus = 0;
        minus = 0;
        range = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(period);
        sink.putLong(bars);
        sink.putDouble(previousHigh);
        sink.putDouble(previousLow);
        sink.putDouble(previousClose);
        sink.putDouble(plus);
        sink.putDouble(minus);
        sink.putDouble(range);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("period", period, source.getLong());
        bars = source.getLong();
        previousHigh = source.getDouble();
        previousLow = source.getDouble();
        previousClose = source.getDouble();
        plus = source.getDouble();
        minus = source.getDouble();
        range = source.getDouble();
    }
}
