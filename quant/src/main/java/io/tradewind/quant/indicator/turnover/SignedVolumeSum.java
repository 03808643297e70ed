// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * On-balance volume from the first bar on: the sum of volumes with the sign of the change of the close.
 *
 * <p>Source: J. Granville (1963). References: obv of pandas-ta 0.3.14b0 (an unchanged close counts as 0) and of ta 0.11.0 (as a rise).
 */
public final class SignedVolumeSum extends ComposedBars {

    private final boolean unchangedRises;
    private final Cell previous = part(new Cell());
    private final Cell total = part(new Cell(0));

    /** A sum; {@code unchangedRises} counts the volume of an unchanged close. */
    public SignedVolumeSum(boolean unchangedRises) {
        super(0, 1);
        this.unchangedRises = unchangedRises;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double change = close - previous.exchange(close);
        double sign = change < 0 ? -1 : change == 0 && !unchangedRises ? 0 : 1;
        set(0, total.add(sign * volume));
    }
}
