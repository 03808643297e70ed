// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * Gann's activator: the average low while the close is above the average high, and the reverse: line, while long, while short.
 *
 * <p>Source: R. Krausz, Stocks and Commodities (1998). Reference: hilo of pandas-ta 0.3.14b0. Between the averages of the bar before, all
 * three keep the line.
 */
public final class HighLowActivator extends ComposedBars {

    private final RealIndicator highs;
    private final RealIndicator lows;
    private final Cell line = part(new Cell());

    /** Of fresh averages of the highs and the lows. */
    public HighLowActivator(RealIndicator highs, RealIndicator lows) {
        super(
                Math.min(
                        Math.max(highs.lookback() + 1, lows.lookback()),
                        Math.max(lows.lookback() + 1, highs.lookback())),
                3);
        this.highs = part(highs);
        this.lows = part(lows);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double topBefore = highs.value(0);
        double bottomBefore = lows.value(0);
        double top = highs.update(high);
        double bottom = lows.update(low);
        boolean up = close > topBefore;
        boolean down = !up && close < bottomBefore;
        if (up || down) {
            line.set(up ? bottom : top);
        }
        set(0, line.get());
        set(1, down ? Double.NaN : line.get());
        set(2, up ? Double.NaN : line.get());
    }
}
