// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.compose;

import io.tradewind.quant.indicator.Indicator;

/** The first output of an indicator of bars, times a factor, plus a constant. */
public final class Scaled extends ComposedBars {

    private final Indicator indicator;
    private final double factor;
    private final double constant;

    /** Of a fresh indicator. */
    public Scaled(Indicator indicator, double factor, double constant) {
        this(indicator, factor, constant, indicator.lookback());
    }

    /** The first output alone, which has its first value at bar {@code lookback}, later than others. */
    public static Scaled firstOutput(Indicator indicator, int lookback) {
        return new Scaled(indicator, 1, 0, lookback);
    }

    private Scaled(Indicator indicator, double factor, double constant, int lookback) {
        super(lookback, 1);
        this.indicator = part(indicator);
        this.factor = factor;
        this.constant = constant;
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        set(0, indicator.update(open, high, low, close, volume) * factor + constant);
    }
}
