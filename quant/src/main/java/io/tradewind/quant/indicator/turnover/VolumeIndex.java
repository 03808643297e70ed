// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Index of the returns on days of falling (negative) or rising (positive) volume.
 *
 * <p>Source: P. Dysart (1936), N. Fosback (1976). References: nvi and pvi of pandas-ta 0.3.14b0, which add percentages; nvi of ta 0.11.0,
 * which compounds.
 */
public final class VolumeIndex extends ComposedBars {

    private final boolean rising;
    private final boolean compound;
    private final Delay delay;
    private final Cell index;
    private final Cell previousVolume = part(new Cell());

    /**
     * An index.
     *
     * @param rising whether days of rising volume count instead of those of falling volume
     * @param compound whether returns are compounded, not added in percent
     * @param initial value of the first bar
     * @param length bars of the return
     */
    public VolumeIndex(boolean rising, boolean compound, double initial, int length) {
        super(0, 1);
        this.rising = rising;
        this.compound = compound;
        this.delay = part(new Delay(length));
        this.index = part(new Cell(initial));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double change = close / delay.update(close) - 1;
        double volumeChange = volume - previousVolume.exchange(volume);
        if (Double.isFinite(change) && (rising ? volumeChange > 0 : volumeChange < 0)) {
            index.set(compound ? index.get() * (1 + change) : index.get() + 100 * change);
        }
        set(0, index.get());
    }
}
