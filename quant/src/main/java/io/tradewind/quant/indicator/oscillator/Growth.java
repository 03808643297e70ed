// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedPair;

/**
 * Growth of one unit that was invested since the first bar, by the signal of the second series.
 *
 * <p>{@code product of 1 + r * signal}, r the rate of change of the first series. growth of TTR 0.24.3 has the same formula, but
 * is NA everywhere, because its first rate is; here the product starts with the second bar.
 */
public final class Growth extends ComposedPair {

    private final Return rate;
    private final Cell product = part(new Cell(1));

    /** A growth of logarithmic ({@code continuous}) or simple rates. */
    public Growth(boolean continuous) {
        super(1, 1);
        this.rate = part(new Return(1, continuous));
    }

    @Override
    protected void compute(double first, double second) {
        double change = rate.update(first);
        set(0, Double.isNaN(change) ? Double.NaN : product.set(product.get() * (1 + change * second)));
    }
}
