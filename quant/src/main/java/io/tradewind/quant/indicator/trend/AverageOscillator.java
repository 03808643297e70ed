// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Difference of a fast and a slow average, and an average of it: MACD and its signal.
 *
 * <p>Source: G. Appel (1979). Reference: MACD of TTR 0.24.3: each average starts on its own, where TA-Lib starts the fast one
 * with the slow one.
 */
public final class AverageOscillator extends ComposedReal {

    private final boolean percent;
    private final RealIndicator fast;
    private final RealIndicator slow;
    private final RealIndicator signal;

    /** Made of fresh averages; {@code percent} gives the difference in percent of the slow one. */
    public AverageOscillator(RealIndicator fast, RealIndicator slow, RealIndicator signal, boolean percent) {
        super(Math.max(fast.lookback(), slow.lookback()), 2);
        this.percent = percent;
        this.fast = part(fast);
        this.slow = part(slow);
        this.signal = part(signal);
    }

    @Override
    protected void compute(double value) {
        double quick = fast.update(value);
        double steady = slow.update(value);
        double macd = percent ? 100 * (quick / steady - 1) : quick - steady;
        set(0, macd);
        set(1, signal.update(macd));
    }
}
