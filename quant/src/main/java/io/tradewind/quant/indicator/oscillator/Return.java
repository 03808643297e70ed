// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Rate of change over n bars, logarithmic or simple, as a fraction (TTR 0.24.3: ROC).
 *
 * <p>NaN where the logarithm or the quotient is not defined.
 */
public final class Return extends ComposedReal {

    private final boolean continuous;
    private final Delay past;

    /** A rate over {@code n} bars, at least 1; {@code continuous} takes the difference of logarithms. */
    public Return(int n, boolean continuous) {
        super(Parameters.requireWindow(n, 1), 1);
        this.continuous = continuous;
        this.past = part(new Delay(n));
    }

    @Override
    protected void compute(double value) {
        double before = past.update(value);
        double rate = continuous ? StrictMath.log(value / before) : value / before - 1;
        set(0, Double.isFinite(rate) && (!continuous || value > 0) ? rate : Double.NaN);
    }
}
