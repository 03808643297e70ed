// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Difference of a fast and a slow average, of the price or in a scale of the slow average, its signal and the rest.
 *
 * <p>References: macd, apo, ppo and pvo of pandas-ta 0.3.14b0 and of ta 0.11.0. Outputs: difference, signal, difference less signal.
 */
public final class AverageDifference extends ComposedReal {

    private final double scale;
    private final RealIndicator fast;
    private final RealIndicator slow;
    private final RealIndicator signal;

    /**
     * A difference.
     *
     * @param fast average of the value
     * @param slow average of the value
     * @param signal average of the difference
     * @param scale times the difference over the slow average, usually 100; 0 for the difference itself
     */
    public AverageDifference(RealIndicator fast, RealIndicator slow, RealIndicator signal, double scale) {
        super(Math.max(fast.lookback(), slow.lookback()), 3);
        this.fast = part(fast);
        this.slow = part(slow);
        this.signal = part(signal);
        this.scale = scale;
    }

    @Override
    protected void compute(double value) {
        double base = slow.update(value);
        double difference = fast.update(value) - base;
        double line = scale == 0 ? difference : base == 0 ? Double.NaN : scale * difference / base;
        double average = signal.update(line);
        set(0, line);
        set(1, average);
        set(2, line - average);
    }
}
