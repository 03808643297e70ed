// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * On-balance volume: the sum of volumes with the sign of the change of the close, from the first volume on.
 *
 * <p>Source: J. Granville (1963). Reference: OBV of TTR 0.24.3: a logarithmic change below 1.5e-8 counts as none.
 */
public final class BalanceVolume extends ComposedBars {

    private static final double NO_CHANGE = 0x1p-26;

    private final Cell previous = part(new Cell());
    private final Cell total = part(new Cell(0));

    /** A sum without history. */
    public BalanceVolume() {
        super(0, 1);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double before = previous.exchange(close);
        double change = (close - before) / Math.abs(before);
        double side = Math.abs(change) < NO_CHANGE ? 0 : change > 0 ? 1 : -1;
        set(0, total.add(Double.isNaN(before) ? volume : side * volume));
    }
}
