// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.compose.TypicalPrice;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Money flow index: share of the turnover of n bars at a rising typical price, from 0 to 100.
 *
 * <p>Source: G. Quong and A. Soudack, Stocks and Commodities (1989). Reference: MFI of TTR 0.24.3: 100 when nothing fell, 50 when
 * nothing moved.
 */
public final class MoneyFlow extends ComposedBars {

    private final Cell previous = part(new Cell());
    private final RunningSum rising;
    private final RunningSum falling;

    /** An index over {@code n} bars, at least 1. */
    public MoneyFlow(int n) {
        super(Parameters.requireWindow(n, 1), 1);
        this.rising = part(RunningSum.of(n));
        this.falling = part(RunningSum.of(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double price = TypicalPrice.of(high, low, close);
        double before = previous.exchange(price);
        double turnover = Double.isNaN(before) ? Double.NaN : price * volume;
        double up = rising.update(price <= before ? 0 : turnover);
        double down = falling.update(price >= before ? 0 : turnover);
        set(0, Double.isNaN(up) ? Double.NaN : index(up, down));
    }

    private static double index(double up, double down) {
        if (down == 0) {
            return up == 0 ? 50 : 100;
        }
        return 100 - 100 / (1 + up / down);
    }
}
