// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;

/** Change over n bars for each bar, or its arc tangent in radians or degrees (pandas-ta 0.3.14b0: slope). */
public final class ChangeSlope extends ComposedReal {

    private final int n;
    private final boolean angle;
    private final boolean degrees;
    private final Delay delay;

    /** Over {@code n} bars, at least 1; {@code degrees} counts only with {@code angle}. */
    public ChangeSlope(int n, boolean angle, boolean degrees) {
        super(Parameters.requireWindow(n, 1), 1);
        this.n = n;
        this.angle = angle;
        this.degrees = degrees;
        this.delay = part(new Delay(n));
    }

    @Override
    protected void compute(double value) {
        double slope = (value - delay.update(value)) / n;
        set(0, angle ? StrictMath.atan(slope) * (degrees ? 180 / Math.PI : 1) : slope);
    }
}
