// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * Averaged candles: open, high, low, close.
 *
 * <p>Source: D. Valcu, Stocks and Commodities (2004). The close is the mean of the bar, the open the mean of the previous
 * averaged open and close; the first open is the mean of the bar's open and close.
 */
public final class HeikinAshi extends ComposedBars {

    private final Cell averagedOpen = part(new Cell());
    private final Cell averagedClose = part(new Cell());

    /** Candles without history. */
    public HeikinAshi() {
        super(0, 4);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double first = averagedOpen.isReady() ? (averagedOpen.get() + averagedClose.get()) / 2 : (open + close) / 2;
        double last = (open + high + low + close) / 4;
        averagedOpen.set(first);
        averagedClose.set(last);
        set(0, first);
        set(1, Math.max(high, Math.max(first, last)));
        set(2, Math.min(low, Math.min(first, last)));
        set(3, last);
    }
}
