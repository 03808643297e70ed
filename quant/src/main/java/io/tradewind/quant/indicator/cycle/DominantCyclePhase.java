// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Phase of the dominant cycle in degrees, from about -45 to 315 (TA-Lib 0.6: HT_DCPHASE).
 *
 * <p>The smoothed prices of one whole period are correlated with a sine and a cosine of that period; a quarter turn and one bar's
 * turn for the lag of the smoothing are added. Source: J. F. Ehlers, Rocket Science for Traders (2001), chapter 9.
 */
public final class DominantCyclePhase extends CycleIndicator {

    private final CyclePhase cycle = new CyclePhase();

    /** A phase without history. */
    public DominantCyclePhase() {
        super(CyclePhase.LOOKBACK, 1);
    }

    @Override
    void add(double price) {
        cycle.add(price);
    }

    @Override
    double shown(int output) {
        return cycle.phase();
    }

    @Override
    void resetParts() {
        cycle.reset();
    }

    @Override
    void saveParts(StateSink sink) {
        cycle.save(sink);
    }

    @Override
    void restoreParts(StateSource source) {
        cycle.restore(source);
    }
}
