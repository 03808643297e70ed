// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Sinusoid;

/** Sine of the phase of the dominant cycle (output 0) and of the phase 45 degrees ahead (output 1) (TA-Lib 0.6: HT_SINE). */
public final class SineWave extends CycleIndicator {

    private static final double RADIANS = 1.0 / CyclePhase.DEGREES;

    private final CyclePhase cycle = new CyclePhase();
    private double sine;
    private double leadSine;

    /** A wave without history. */
    public SineWave() {
        super(CyclePhase.LOOKBACK, 2);
    }

    @Override
    void add(double price) {
        if (cycle.add(price)) {
            sine = Sinusoid.sin(cycle.phase() * RADIANS);
            leadSine = Sinusoid.sin((cycle.phase() + 45) * RADIANS);
        }
    }

    @Override
    double shown(int output) {
        return output == 0 ? sine : leadSine;
    }

    @Override
    void resetParts() {
        cycle.reset();
        sine = 0;
        leadSine = 0;
    }

    @Override
    void saveParts(StateSink sink) {
        cycle.save(sink);
        sink.putDouble(sine);
        sink.putDouble(leadSine);
    }

    @Override
    void restoreParts(StateSource source) {
        cycle.restore(source);
        sine = source.getDouble();
        leadSine = source.getDouble();
    }
}
