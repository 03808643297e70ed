// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.HilbertPhasor;

/**
 * Exponential average whose weight follows the rate of change of the cycle's phase, and its follower (TA-Lib 0.6: MAMA).
 *
 * <p>Output 0 is MAMA with {@code weight = fastLimit / max(1, phase drop in degrees)}, at least the slow limit; output 1 is FAMA, the
 * average of MAMA with half that weight. Both start from 0 at bar 12 and are shown from bar 32. Source: J. F. Ehlers, MESA Adaptive
 * Moving Averages, Stocks &amp; Commodities 19:10 (2001).
 */
public final class MesaMovingAverage extends RealIndicator {

    private static final int SETTLING = 12;
    private static final int LOOKBACK = 32;

    private final HilbertPhasor phasor = new HilbertPhasor(SETTLING);
    private final double fastLimit;
    private final double slowLimit;
    private final int outputs;
    private int bars;
    private double phase;
    private double mama;
    private double fama;

    /** An average and its follower with weights between two limits, each from 0.01 to 0.99. */
    public MesaMovingAverage(double fastLimit, double slowLimit) {
        this(fastLimit, slowLimit, 2);
    }

    private MesaMovingAverage(double fastLimit, double slowLimit, int outputs) {
        this.outputs = outputs;
        this.fastLimit = Parameters.requireRange("fastLimit", fastLimit, 0.01, 0.99);
        this.slowLimit = Parameters.requireRange("slowLimit", slowLimit, 0.01, 0.99);
    }

    /** MAMA as the only output. */
    static MesaMovingAverage withoutFollower(double fastLimit, double slowLimit) {
        return new MesaMovingAverage(fastLimit, slowLimit, 1);
    }

    @Override
    protected double next(double value) {
        if (bars <= LOOKBACK) {
            bars++;
        }
        if (phasor.add(value)) {
            double weight = weight(phasor.phase());
            mama = weight * value + (1 - weight) * mama;
            double half = weight * 0.5;
            fama = half * mama + (1 - half) * fama;
        }
        return value(0);
    }

    private double weight(double newPhase) {
        double drop = phase - newPhase;
        phase = newPhase;
        return drop > 1 ? Math.max(fastLimit / drop, slowLimit) : fastLimit;
    }

    @Override
    public int lookback() {
        return LOOKBACK;
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    public double value(int output) {
        if (!isReady()) {
            return Double.NaN;
        }
        return output == 0 ? mama : fama;
    }

    @Override
    public boolean isReady() {
        return bars > LOOKBACK;
    }

    @Override
    public void reset() {
        phasor.reset();
        bars = 0;
        phase = 0;
        mama = 0;
        fama = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(fastLimit);
        sink.putDouble(slowLimit);
        phasor.save(sink);
        sink.putLong(bars);
        sink.putDouble(phase);
        sink.putDouble(mama);
        sink.putDouble(fama);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSameReal("fastLimit", fastLimit, source.getDouble());
        Parameters.requireSameReal("slowLimit", slowLimit, source.getDouble());
        phasor.restore(source);
        bars = (int) source.getLong();
        phase = source.getDouble();
        mama = source.getDouble();
        fama = source.getDouble();
    }
}
