// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

/**
 * The square-root law: {@code Y sigma sqrt(Q / V)}, with sigma the daily volatility and V the daily volume.
 *
 * <p>Source: B. Toth and others, Anomalous price impact and the critical nature of liquidity in financial markets, Physical Review X 1
 * (2011), equation 1; Y is of order one there. It is the price at the end of the order; on its way there the order pays two thirds of
 * it on average, so {@code Y = 2/3} charges that average.
 *
 * @param coefficient Y, 0 to 100
 */
public record SquareRootImpact(double coefficient) implements ImpactModel {
    /** Checks the range. */
    public SquareRootImpact {
        Ranges.check("coefficient of square-root impact", coefficient, 0, 100);
    }

    @Override
    public double impactBps(double participation, double dailySigmaBps) {
        return coefficient * dailySigmaBps * StrictMath.sqrt(Ranges.size(participation, dailySigmaBps));
    }
}
