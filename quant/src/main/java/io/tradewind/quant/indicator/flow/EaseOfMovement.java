// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * Change of the middle of the bar, times its range, over its volume, and an average of it.
 *
 * <p>Source: R. Arms, The Arms Index (1996). Reference: EMV of TTR 0.24.3. NaN at a bar without volume; the average starts anew.
 */
public final class EaseOfMovement extends ComposedBars {

    private final double volumeDivisor;
    private final Cell previous = part(new Cell());
    private final RealIndicator average;

    /** Averaged over {@code n} bars, at least 1; volumes are divided by {@code volumeDivisor}, usually 10,000. */
    public EaseOfMovement(int n, AverageKind kind, double volumeDivisor) {
        super(1, 2);
        this.volumeDivisor = volumeDivisor;
        this.average = part(kind.of(n));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double middle = (high + low) / 2;
        double change = middle - previous.exchange(middle);
        double ease = change / (volume / volumeDivisor / (high - low));
        double defined = Double.isFinite(ease) ? ease : Double.NaN;
        set(0, defined);
        set(1, average.update(defined));
    }
}
