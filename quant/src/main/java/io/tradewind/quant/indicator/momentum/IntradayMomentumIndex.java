// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.SlidingSum;

/**
 * Intraday momentum index: {@code 100 rises / (rises + falls)} of {@code close - open} over the last {@code period} bars.
 *
 * <p>NaN, as in TA-Lib, where every bar of the window closed where it opened. Source: T. S. Chande and S. Kroll, The New Technical
 * Trader (1994); checked against TA-Lib 0.6 IMI.
 */
public final class IntradayMomentumIndex extends BarIndicator {

    private final int period;
    private final SlidingSum rises;
    private final SlidingSum falls;

    /** The index over {@code period} bars, at least 2. */
    public IntradayMomentumIndex(int period) {
        this.period = Parameters.requireWindow(period, 2);
        this.rises = new SlidingSum(period);
        this.falls = new SlidingSum(period);
    }

    @Override
    public int lookback() {
        return period - 1;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        rises.add(close > open ? close - open : 0);
        falls.add(close > open ? 0 : open - close);
        return value(0);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(open) && Double.isFinite(close);
    }

    @Override
    public double value(int output) {
        return isReady() ? 100 * (rises.sum() / (rises.sum() + falls.sum())) : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return rises.isReady();
    }

    @Override
    public void reset() {
        rises.reset();
        falls.reset();
    }

    @Override
    public void save(StateSink sink) {
        rises.save(sink);
        falls.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        rises.restore(source);
        falls.restore(source);
    }
}
