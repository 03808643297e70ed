// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/** 1 to 4 by the directions of close and volume: both up, price only, volume only, none (A. Macek; pandas-ta 0.3.14b0: pvr). */
public final class PriceVolumeRank extends ComposedBars {

    private final Cell previousClose = part(new Cell());
    private final Cell previousVolume = part(new Cell());

    /** A rank; the first bar counts as one without changes. */
    public PriceVolumeRank() {
        super(0, 1);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        boolean priceFell = close < previousClose.exchange(close);
        boolean volumeFell = volume < previousVolume.exchange(volume);
        set(0, 1 + (priceFell ? 2 : 0) + (volumeFell ? 1 : 0));
    }
}
