// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.band;

import io.tradewind.quant.indicator.channel.DonchianChannel;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.kernel.RollingExtreme;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Ichimoku of ta 0.11.0: conversion, base, span A, span B, whose window is shorter at the start, and both spans delayed.
 *
 * <p>The delayed spans are those of a chart ({@code visual = True}); before they exist the program shows the mean of the whole series,
 * here they have no value.
 */
public final class CloudLines extends ComposedBars {

    private final DonchianChannel conversion;
    private final DonchianChannel base;
    private final StartedWindow highest;
    private final StartedWindow lowest;
    private final Delay delayA;
    private final Delay delayB;

    /** Lines over three lengths, at least 1 each. */
    public CloudLines(int conversion, int base, int spanB) {
        super(0, 6);
        this.conversion = part(new DonchianChannel(conversion, false));
        this.base = part(new DonchianChannel(base, false));
        this.highest = part(new StartedWindow(RollingExtreme.Side.MAXIMUM, spanB));
        this.lowest = part(new StartedWindow(RollingExtreme.Side.MINIMUM, spanB));
        this.delayA = part(new Delay(base));
        this.delayB = part(new Delay(base));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        conversion.update(high, high, low, low, 0);
        base.update(high, high, low, low, 0);
        double a = 0.5 * (conversion.value(1) + base.value(1));
        double b = 0.5 * (highest.update(high) + lowest.update(low));
        set(0, conversion.value(1));
        set(1, base.value(1));
        set(2, a);
        set(3, b);
        set(4, delayA.update(a));
        set(5, delayB.update(b));
    }
}
