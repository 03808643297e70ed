// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.channel;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.range.TrueRangeAverage;

/**
 * Supertrend: a stop at a multiple of the average true range from the middle of the bar that only follows the trend.
 *
 * <p>Source: O. Seban's formula. The basic bands are {@code (H + L) / 2 ± multiple * ATR} with Wilder's ATR. The final upper
 * band takes the basic one when that is lower or the previous close was above the final band; the lower one likewise. The
 * direction starts upwards and turns when the close crosses the final band of its own bar. Outputs: line, direction (1 or -1),
 * final upper, final lower band.
 */
public final class Supertrend extends ComposedBars {

    private final double multiple;
    private final TrueRangeAverage range;
    private final Cell previousClose = part(new Cell());
    private final Cell upper = part(new Cell());
    private final Cell lower = part(new Cell());
    private final Cell direction = part(new Cell(1));

    /** A line with the average of {@code n} true ranges, at least 1, and {@code multiple} of it above 0. */
    public Supertrend(int n, double multiple) {
        super(n, 4);
        this.multiple = multiple;
        this.range = part(TrueRangeAverage.wilder(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        range.update(open, high, low, close, volume);
        double before = previousClose.exchange(close);
        double width = multiple * range.average();
        if (Double.isNaN(width)) {
            setAll(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            return;
        }
        double middle = (high + low) / 2;
        ratchet(middle + width, middle - width, before);
        if (direction.get() > 0 ? close < lower.get() : close > upper.get()) {
            direction.set(-direction.get());
        }
        boolean up = direction.get() > 0;
        setAll(up ? lower.get() : upper.get(), direction.get(), upper.get(), lower.get());
    }

    private void ratchet(double basicUpper, double basicLower, double before) {
        if (!upper.isReady() || basicUpper < upper.get() || before > upper.get()) {
            upper.set(basicUpper);
        }
        if (!lower.isReady() || basicLower > lower.get() || before < lower.get()) {
            lower.set(basicLower);
        }
    }

    private void setAll(double line, double side, double upperBand, double lowerBand) {
        set(0, line);
        set(1, side);
        set(2, upperBand);
        set(3, lowerBand);
    }
}
