// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.HilbertPhasor;

/**
 * Period of the dominant cycle in bars: {@code shown = 0.33 * period + 0.67 * shown} of {@link HilbertPhasor#period} (TA-Lib 0.6:
 * HT_DCPERIOD).
 */
public final class DominantCyclePeriod extends CycleIndicator {

    private final HilbertPhasor phasor = new HilbertPhasor(12);
    private double period;

    /** A period without history. */
    public DominantCyclePeriod() {
        super(32, 1);
    }

    @Override
    void add(double price) {
        if (phasor.add(price)) {
            period = 0.33 * phasor.period() + 0.67 * period;
        }
    }

    @Override
    double shown(int output) {
        return period;
    }

    @Override
    void resetParts() {
        phasor.reset();
        period = 0;
    }

    @Override
    void saveParts(StateSink sink) {
        phasor.save(sink);
        sink.putDouble(period);
    }

    @Override
    void restoreParts(StateSource source) {
        phasor.restore(source);
        period = source.getDouble();
    }
}
