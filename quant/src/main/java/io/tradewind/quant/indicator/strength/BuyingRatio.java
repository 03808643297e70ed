// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * AR and BR: summed distances of the high and the low from the open, and from the previous close, as ratios.
 *
 * <p>Reference: brar of pandas-ta 0.3.14b0.
 */
public final class BuyingRatio extends ComposedBars {

    private final double scalar;
    private final Cell previous = part(new Cell());
    private final RunningSum highs;
    private final RunningSum lows;
    private final RunningSum gains;
    private final RunningSum losses;

    /** Over {@code n} bars, times {@code scalar}, usually 100. */
    public BuyingRatio(int n, double scalar) {
        super(n - 1, 2);
        this.scalar = scalar;
        this.highs = part(RunningSum.compensated(n));
        this.lows = part(RunningSum.compensated(n));
        this.gains = part(RunningSum.compensated(n));
        this.losses = part(RunningSum.compensated(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double before = previous.exchange(close);
        double up = highs.update(high - open);
        double down = lows.update(open - low);
        double gain = gains.update(Double.isNaN(before) ? before : Math.max(0, high - before));
        double loss = losses.update(Double.isNaN(before) ? before : Math.max(0, before - low));
        set(0, down == 0 ? Double.NaN : scalar * up / down);
        set(1, loss == 0 ? Double.NaN : scalar * gain / loss);
    }
}
