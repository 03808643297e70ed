// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Relative strength of ta 0.11.0: its exponential averages count the first bar as one without change, and a series without falls has 100.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978).
 */
public final class StartedStrength extends ComposedReal {

    private final Cell previous = part(new Cell());
    private final EwmAverage rises;
    private final EwmAverage falls;

    /** Over {@code n} bars, at least 1. */
    public StartedStrength(int n) {
        super(n - 1, 1);
        this.rises = part(new EwmAverage(1.0 / n, false, n));
        this.falls = part(new EwmAverage(1.0 / n, false, n));
    }

    @Override
    protected void compute(double value) {
        double before = previous.exchange(value);
        double change = Double.isNaN(before) ? 0 : value - before;
        double up = rises.update(Math.max(change, 0));
        double down = falls.update(Math.max(-change, 0));
        set(0, down == 0 ? 100 : 100 - 100 / (1 + up / down));
    }
}
