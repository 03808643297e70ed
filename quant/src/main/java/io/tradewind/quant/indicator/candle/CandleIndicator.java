// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * A candle pattern bar by bar: 0, or 100 (bullish), -100 (bearish), 80 and -80 for a weaker match of some patterns, 200 and -200
 * for the confirmation of some.
 *
 * <p>Source: TA-Lib 0.6, {@code TA_CDL...}; equal to it at every bar, ties of rounded sums included.
 */
public final class CandleIndicator extends BarIndicator {

    private final int lookback;
    private final CandleRule rule;
    private final CandleWindow window;
    private final Confirmation confirmation;
    private double value = Double.NaN;

    CandleIndicator(CandlePattern pattern, CandleSettings settings, CandleRule rule) {
        this.rule = rule;
        lookback = pattern.lookback(settings);
        confirmation = new Confirmation(pattern.confirmed());
        int firstRuleIndex = lookback - (pattern.confirmed() ? Confirmation.CANDLES : 0);
        window = new CandleWindow(settings, pattern.averages(), firstRuleIndex);
    }

    @Override
    public int lookback() {
        return lookback;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        window.push(open, high, low, close);
        value = Double.NaN;
        if (window.isWarm()) {
            int found = confirmation.apply(rule.look(window), window);
            value = window.index() >= lookback ? found : Double.NaN;
        }
        window.roll();
        return value;
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(value);
    }

    @Override
    public void reset() {
        window.reset();
        confirmation.reset();
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        window.save(sink);
        confirmation.save(sink);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        window.restore(source);
        confirmation.restore(source);
        value = source.getDouble();
    }
}
