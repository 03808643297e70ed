// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import java.util.function.Supplier;

/**
 * Place of the close within the range of n bars, as a fraction, and two averages of it: fast K, fast D, slow D.
 *
 * <p>Source: G. Lane. Reference: stoch of TTR 0.24.3; numerator and denominator of K can be smoothed. Unbounded, the range is
 * that of the n bars before, so that K can leave 0 to 1. K is NaN in a range of 0, and its averages start anew.
 */
public final class StochasticOscillator extends ComposedBars {

    private final RangeWindow window;
    private final RealIndicator numerator;
    private final RealIndicator denominator;
    private final RealIndicator fastD;
    private final RealIndicator slowD;

    /**
     * An oscillator.
     *
     * @param n bars of the range, at least 1
     * @param smoothing makes a fresh average for numerator and denominator
     * @param bounded whether the range includes the present bar
     */
    public StochasticOscillator(
            int n, Supplier<RealIndicator> smoothing, RealIndicator fastD, RealIndicator slowD, boolean bounded) {
        super(Parameters.requireWindow(n, 1) - 1 + smoothing.get().lookback(), 3);
        this.window = part(new RangeWindow(n, bounded));
        this.numerator = part(smoothing.get());
        this.denominator = part(smoothing.get());
        this.fastD = part(fastD);
        this.slowD = part(slowD);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        window.add(high, low);
        double above = numerator.update(close - window.lowest());
        double span = denominator.update(window.highest() - window.lowest());
        double quotient = above / span;
        double fastK = Double.isInfinite(quotient) ? 0.5 : quotient;
        double fast = fastD.update(fastK);
        set(0, fastK);
        set(1, fast);
        set(2, slowD.update(fast));
    }
}
