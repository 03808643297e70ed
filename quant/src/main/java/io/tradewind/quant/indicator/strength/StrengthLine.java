// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Psychological line: percentage of the last n bars that rose, against the bar before or against their own open.
 *
 * <p>Reference: psl of pandas-ta 0.3.14b0, where the first bar counts as one that did not rise.
 */
public final class StrengthLine extends ComposedBars {

    private final boolean fromOpen;
    private final double scale;
    private final Delay delay;
    private final RunningSum rises;

    /** Over {@code n} bars, compared with the close {@code drift} bars before or, {@code fromOpen}, with the open. */
    public StrengthLine(int n, int drift, double scalar, boolean fromOpen) {
        super(n - 1, 1);
        this.fromOpen = fromOpen;
        this.scale = scalar / n;
        this.delay = part(new Delay(drift));
        this.rises = part(RunningSum.compensated(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double before = delay.update(close);
        boolean rose = close > (fromOpen ? open : before);
        set(0, scale * rises.update(rose ? 1 : 0));
    }
}
