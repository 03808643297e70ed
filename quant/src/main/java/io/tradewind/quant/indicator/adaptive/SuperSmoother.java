// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.Sinusoid;

/**
 * Ehlers' super smoother with two or three poles, started at 0.
 *
 * <p>Source: J. Ehlers, Cybernetic Analysis for Stocks and Futures (2004). Reference: ssf of pandas-ta 0.3.14b0.
 */
public final class SuperSmoother extends ComposedReal {

    private final double c1;
    private final double c2;
    private final double c3;
    private final double c4;
    private final Cell last = part(new Cell(0));
    private final Cell second = part(new Cell(0));
    private final Cell third = part(new Cell(0));

    /** Of length {@code n}, at least 1, with 2 or 3 {@code poles}. */
    public SuperSmoother(int n, int poles) {
        super(0, 1);
        double angle = Math.PI / Parameters.requireWindow(n, 1);
        if (poles == 3) {
            double a0 = StrictMath.exp(-angle);
            double b0 = 2 * a0 * Sinusoid.cos(Math.sqrt(3) * angle);
            double c0 = a0 * a0;
            this.c4 = c0 * c0;
            this.c3 = -c0 * (1 + b0);
            this.c2 = c0 + b0;
        } else {
            double wide = angle * Math.sqrt(2);
            double a0 = StrictMath.exp(-wide);
            this.c4 = 0;
            this.c3 = -a0 * a0;
            this.c2 = 2 * a0 * Sinusoid.cos(wide);
        }
        this.c1 = 1 - c2 - c3 - c4;
    }

    @Override
    protected void compute(double value) {
        double smooth = c1 * value + c2 * last.get() + c3 * second.get() + c4 * third.get();
        third.set(second.exchange(last.exchange(smooth)));
        set(0, smooth);
    }
}
