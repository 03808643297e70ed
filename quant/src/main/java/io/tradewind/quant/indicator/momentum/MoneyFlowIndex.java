// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingWindowSum;

/**
 * Money flow index: {@code 100 rising / (rising + falling)} of typical price times volume over the last {@code period} bars.
 *
 * <p>A bar's flow counts as rising or falling by its typical price {@code (high + low + close) / 3} against the previous one, and not
 * at all when equal. The first value is at bar {@code period}; where both flows together are below 1 (in price times volume) it is
 * 0, TA-Lib's rule. Source: G. Quong and A. Soudack, Stocks &amp; Commodities V.7:3 (1989); checked against TA-Lib 0.6 MFI.
 */
public final class MoneyFlowIndex extends BarIndicator {

    private static final double LEAST_FLOW = 1;

    private final RollingWindowSum rising;
    private final RollingWindowSum falling;
    private double previous = Double.NaN;
    private double value = Double.NaN;

    /** The index over {@code period} bars, at least 2. */
    public MoneyFlowIndex(int period) {
        this.rising = new RollingWindowSum(Parameters.requireWindow(period, 2));
        this.falling = new RollingWindowSum(period);
    }

    @Override
    public int lookback() {
        return rising.window();
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        double typical = (high + low + close) / 3;
        if (!Double.isNaN(previous)) {
            addFlow(typical - previous, typical * volume);
        }
        previous = typical;
        return value;
    }

    private void addFlow(double change, double flow) {
        double up = rising.add(change > 0 ? flow : 0);
        double total = up + falling.add(change < 0 ? flow : 0);
        if (rising.isReady()) {
            value = total < LEAST_FLOW ? 0 : 100 * (up / total);
        }
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return rising.isReady();
    }

    @Override
    public void reset() {
        rising.reset();
        falling.reset();
        previous = Double.NaN;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        rising.save(sink);
        falling.save(sink);
        sink.putDouble(previous);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        rising.restore(source);
        falling.restore(source);
        previous = source.getDouble();
        value = source.getDouble();
    }
}
