// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Place of a relative strength in its range of n values, and two means: StochRSI.
 *
 * <p>Source: T. Chande and S. Kroll, The New Technical Trader (1994). References: stochrsi of pandas-ta 0.3.14b0 (percent) and of ta
 * 0.11.0 (fraction). Outputs: place, mean of it, mean of the mean.
 */
public final class StrengthPlace extends ComposedReal {

    private final double scale;
    private final RealIndicator strength;
    private final StochasticPlace place;
    private final RealIndicator k;
    private final RealIndicator d;

    /** Place of a fresh {@code strength} over {@code n} values, at least 2 (one has no range), averaged by fresh averages; 1 is the scale of a fraction. */
    public StrengthPlace(RealIndicator strength, int n, RealIndicator k, RealIndicator d, double scale) {
        super(strength.lookback() + Parameters.requireWindow(n, 2) - 1, 3);
        this.scale = scale;
        this.strength = part(strength);
        this.place = part(new StochasticPlace(n));
        this.k = part(k);
        this.d = part(d);
    }

    @Override
    protected void compute(double value) {
        double relative = strength.update(value);
        double raw = Double.NaN;
        if (!Double.isNaN(relative)) {
            raw = place.add(relative) * scale / 100;
        }
        set(0, raw);
        set(1, k.update(raw));
        set(2, d.update(k.value(0)));
    }
}
