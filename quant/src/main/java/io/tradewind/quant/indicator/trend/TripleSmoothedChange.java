// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Change of a price that was averaged three times, and an average of it: TRIX and its signal.
 *
 * <p>Source: J. Hutson, Stocks and Commodities (1983). Reference: TRIX of TTR 0.24.3.
 */
public final class TripleSmoothedChange extends ComposedReal {

    private final boolean percent;
    private final RealIndicator first;
    private final RealIndicator second;
    private final RealIndicator third;
    private final RealIndicator signal;
    private final Cell previous = part(new Cell());

    /** Made of fresh averages; {@code percent} gives the change in percent. */
    public TripleSmoothedChange(
            RealIndicator first, RealIndicator second, RealIndicator third, RealIndicator signal, boolean percent) {
        super(first.lookback() + second.lookback() + third.lookback() + 1, 2);
        this.percent = percent;
        this.first = part(first);
        this.second = part(second);
        this.third = part(third);
        this.signal = part(signal);
    }

    @Override
    protected void compute(double value) {
        double smooth = third.update(second.update(first.update(value)));
        double before = previous.exchange(smooth);
        double change = percent ? 100 * (smooth / before - 1) : smooth - before;
        set(0, change);
        set(1, signal.update(change));
    }
}
