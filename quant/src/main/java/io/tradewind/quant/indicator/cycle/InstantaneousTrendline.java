// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Price without its dominant cycle: the mean over one whole period, smoothed over four bars (TA-Lib 0.6: HT_TRENDLINE).
 *
 * <p>Source: J. F. Ehlers, Rocket Science for Traders (2001), chapter 10.
 */
public final class InstantaneousTrendline extends CycleIndicator {

    private final CyclePhase cycle = new CyclePhase();
    private final CycleTrend trend = new CycleTrend();

    /** A line without history. */
    public InstantaneousTrendline() {
        super(CyclePhase.LOOKBACK, 1);
    }

    @Override
    void add(double price) {
        trend.addPrice(price);
        if (cycle.addForPeriod(price)) {
            trend.move(cycle.wholePeriod());
        }
    }

    @Override
    double shown(int output) {
        return trend.line();
    }

    @Override
    void resetParts() {
        cycle.reset();
        trend.reset();
    }

    @Override
    void saveParts(StateSink sink) {
        cycle.save(sink);
        trend.save(sink);
    }

    @Override
    void restoreParts(StateSource source) {
        cycle.restore(source);
        trend.restore(source);
    }
}
