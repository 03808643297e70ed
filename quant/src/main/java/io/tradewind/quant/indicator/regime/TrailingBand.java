// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeParts;

/**
 * Supertrend as pandas-ta 0.3.14b0 has it: line, direction, and the line while long and while short.
 *
 * <p>Its bands are {@code (H + L) / 2 ± multiple * ATR} with Wilder's adjusted average. The direction turns when the close crosses the
 * band of the bar BEFORE, and a band is held only while the direction stays: at a turn it is the fresh one, which differs from O. Seban's
 * formula ({@code channel.Supertrend}). The direction is 1 from the first bar on, whose line the program gives as 0.
 */
public final class TrailingBand extends ComposedBars {

    private final double multiple;
    private final TrueRangeParts range = part(new TrueRangeParts());
    private final RealIndicator average;
    private final Cell upper = part(new Cell());
    private final Cell lower = part(new Cell());
    private final Cell direction = part(new Cell(0));

    /** With the average of {@code n} true ranges, at least 1. */
    public TrailingBand(int n, double multiple) {
        super(0, 4);
        this.multiple = multiple;
        this.average = part(EwmAverage.wilder(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double width = multiple * average.update(range.add(high, low, close));
        double middle = 0.5 * (high + low);
        if (direction.get() == 0) {
            direction.set(1);
            publish(0, Double.NaN, Double.NaN);
            return;
        }
        double top = middle + width;
        double bottom = middle - width;
        if (close > upper.get()) {
            direction.set(1);
        } else if (close < lower.get()) {
            direction.set(-1);
        } else if (direction.get() > 0) {
            bottom = Math.max(bottom, lower.isReady() ? lower.get() : bottom);
        } else {
            top = Math.min(top, upper.isReady() ? upper.get() : top);
        }
        upper.set(top);
        lower.set(bottom);
        boolean up = direction.get() > 0;
        publish(up ? bottom : top, up ? bottom : Double.NaN, up ? Double.NaN : top);
    }

    private void publish(double line, double whileLong, double whileShort) {
        set(0, line);
        set(1, direction.get());
        set(2, whileLong);
        set(3, whileShort);
    }
}
