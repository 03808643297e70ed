// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.HilbertPhasor;
import io.tradewind.quant.indicator.kernel.Ring;

/** Period, phase and smoothed price of the dominant cycle, shared by the indicators with a warm-up of 63 bars. */
final class CyclePhase {

    static final int LOOKBACK = 63;
    static final double DEGREES = 45.0 / StrictMath.atan(1);

    private static final int SETTLING = 37;

    private final CycleAngles angles = CycleAngles.shared();
    private final HilbertPhasor phasor = new HilbertPhasor(SETTLING);
    private final Ring smoothed = new Ring(CycleAngles.LONGEST);
    private double period;
    private double phase;

    /** Adds a price; false while the filters have not started, and nothing else changes then. */
    boolean addForPeriod(double price) {
        if (!phasor.add(price)) {
            return false;
        }
        period = 0.33 * phasor.period() + 0.67 * period;
        return true;
    }

    /** Adds a price, also to the phase. */
    boolean add(double price) {
        boolean started = addForPeriod(price);
        if (started) {
            smoothed.push(phasor.smoothedPrice());
            turn();
        }
        return started;
    }

    private void turn() {
        double[] sines = angles.sines(wholePeriod());
        double[] cosines = angles.cosines(wholePeriod());
        double real = 0;
        double imaginary = 0;
        for (int bar = 0; bar < sines.length; bar++) {
            double price = smoothed.get(bar);
            real += sines[bar] * price;
            imaginary += cosines[bar] * price;
        }
        if (imaginary != 0) {
            phase = StrictMath.atan(real / imaginary) * DEGREES;
        } else if (real != 0) {
            phase += real < 0 ? -90.0 : 90.0;
        }
        phase += 90.0;
        phase += 360.0 / period;
        if (imaginary < 0) {
            phase += 180.0;
        }
        if (phase > 315.0) {
            phase -= 360.0;
        }
    }

    /** Period in bars, smoothed twice; 0 before the filters start. */
    double period() {
        return period;
    }

    /** Period rounded to whole bars, 0 to 50. */
    int wholePeriod() {
        return (int) (period + 0.5);
    }

    /** Phase in degrees, at most 315. */
    double phase() {
        return phase;
    }

    /** Price smoothed over four bars. */
    double smoothedPrice() {
        return phasor.smoothedPrice();
    }

    void reset() {
        phasor.reset();
        smoothed.reset();
        period = 0;
        phase = 0;
    }

    void save(StateSink sink) {
        phasor.save(sink);
        smoothed.save(sink);
        sink.putDouble(period);
        sink.putDouble(phase);
    }

    void restore(StateSource source) {
        phasor.restore(source);
        smoothed.restore(source);
        period = source.getDouble();
        phase = source.getDouble();
    }
}
