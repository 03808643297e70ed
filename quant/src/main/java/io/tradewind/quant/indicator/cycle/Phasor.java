// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.HilbertPhasor;

/** In-phase (output 0) and quadrature (output 1) components of the detrended price (TA-Lib 0.6: HT_PHASOR). */
public final class Phasor extends CycleIndicator {

    private final HilbertPhasor phasor = new HilbertPhasor(12);

    /** A phasor without history. */
    public Phasor() {
        super(32, 2);
    }

    @Override
    void add(double price) {
        phasor.add(price);
    }

    @Override
    double shown(int output) {
        return output == 0 ? phasor.inPhase() : phasor.quadrature();
    }

    @Override
    void resetParts() {
        phasor.reset();
    }

    @Override
    void saveParts(StateSink sink) {
        phasor.save(sink);
    }

    @Override
    void restoreParts(StateSource source) {
        phasor.restore(source);
    }
}
