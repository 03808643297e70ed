// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedPair;

/**
 * Regression of a series on one factor over the last n pairs, {@code ra = alpha + beta * rb + e}: alpha, beta, r squared.
 *
 * <p>Reference: rollSFM of TTR 0.24.3. A constant factor has no beta, a constant series no r squared: NaN.
 */
public final class FactorModel extends ComposedPair {

    private final PairMoments moments;

    /** A regression over {@code n} pairs, at least 3. */
    public FactorModel(int n) {
        super(Parameters.requireWindow(n, 3) - 1, 3);
        this.moments = part(new PairMoments(n));
    }

    @Override
    protected void compute(double first, double second) {
        moments.add(first, second);
        boolean defined = moments.isReady() && moments.squaresY() > 0;
        double beta = defined ? moments.cross() / moments.squaresY() : Double.NaN;
        set(0, moments.meanX() - beta * moments.meanY());
        set(1, beta);
        set(2, moments.squaresX() > 0 ? beta * beta * moments.squaresY() / moments.squaresX() : Double.NaN);
    }
}
