// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Money flow index whose first bar counts as one without change: {@code 100 rising / (rising + falling)} turnover of n bars.
 *
 * <p>Source: G. Quong and A. Soudack, Stocks and Commodities (1989). References: mfi of pandas-ta 0.3.14b0 and of ta 0.11.0; NaN where the
 * typical price did not move.
 */
public final class StartedMoneyFlow extends ComposedBars {

    private final Delay delay;
    private final RunningSum rising;
    private final RunningSum falling;

    /** Over {@code n} bars, against {@code drift} bars before: no value before the first bar that has one to be compared with. */
    public StartedMoneyFlow(int n, int drift) {
        super(Math.max(n - 1, drift), 1);
        this.delay = part(new Delay(drift));
        this.rising = part(RunningSum.compensated(n));
        this.falling = part(RunningSum.compensated(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double price = (high + low + close) / 3;
        double before = delay.update(price);
        double turnover = price * volume;
        double up = rising.update(price > before ? turnover : 0);
        double down = falling.update(price < before ? turnover : 0);
        set(0, up + down == 0 ? Double.NaN : 100 * up / (up + down));
    }
}
