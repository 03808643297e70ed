// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/** Close times volume, with the sign of the close's change on request (pandas-ta 0.3.14b0: pvol). */
public final class PriceVolume extends ComposedBars {

    private final boolean signed;
    private final Cell previous = part(new Cell());

    /** A product. */
    public PriceVolume(boolean signed) {
        super(0, 1);
        this.signed = signed;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double change = close - previous.exchange(close);
        double sign = signed && !Double.isNaN(change) ? Math.signum(change) : 1;
        set(0, sign * close * volume);
    }
}
