// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;

/** Distance of a value from a line of its own, as a share of the line or of the value (pandas-ta 0.3.14b0: bias, cfo). */
public final class RelativeDistance extends ComposedReal {

    private final RealIndicator line;
    private final double scalar;
    private final boolean ofValue;

    /** From a fresh line, times {@code scalar}; {@code ofValue} divides by the value. */
    public RelativeDistance(RealIndicator line, double scalar, boolean ofValue) {
        super(line.lookback(), 1);
        this.line = part(line);
        this.scalar = scalar;
        this.ofValue = ofValue;
    }

    @Override
    protected void compute(double value) {
        double reference = line.update(value);
        double divisor = ofValue ? value : reference;
        set(0, divisor == 0 ? Double.NaN : scalar * (value - reference) / divisor);
    }
}
