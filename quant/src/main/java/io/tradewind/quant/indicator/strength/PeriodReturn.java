// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Return in percent: of a bar, its logarithm, or since the first bar.
 *
 * <p>References: dr, dlr and cr of ta 0.11.0. It sets the mean of the whole series for the price before the first bar of dr: a look ahead
 * that here is an argument.
 */
public final class PeriodReturn extends ComposedReal {

    /** Which return. */
    public enum Kind {
        /** {@code 100 (x / previous - 1)}. */
        SIMPLE,
        /** {@code 100 (log x - log previous)}; prices must be above 0. */
        LOGARITHMIC,
        /** {@code 100 (x / first - 1)}. */
        CUMULATIVE
    }

    private final Kind kind;
    private final double priceBefore;
    private final Cell base = part(new Cell());

    /** A return; {@code priceBefore} is that before the first bar, 0 for none. */
    public PeriodReturn(Kind kind, double priceBefore) {
        super(kind == Kind.CUMULATIVE || priceBefore != 0 ? 0 : 1, 1);
        this.kind = kind;
        this.priceBefore = priceBefore;
    }

    @Override
    protected void compute(double value) {
        double before = base.isReady()
                ? base.get()
                : kind == Kind.CUMULATIVE ? value : priceBefore == 0 ? Double.NaN : priceBefore;
        if (kind != Kind.CUMULATIVE || !base.isReady()) {
            base.set(value);
        }
        double ratio = value / before;
        boolean usable = Double.isFinite(ratio) && (kind != Kind.LOGARITHMIC || ratio > 0);
        set(0, usable ? 100 * (kind == Kind.LOGARITHMIC ? StrictMath.log(ratio) : ratio - 1) : Double.NaN);
    }
}
