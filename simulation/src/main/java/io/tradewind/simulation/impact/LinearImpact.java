// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

/**
 * Impact in proportion to size: {@code coefficient sigma Q / V}, with sigma the daily volatility and V the daily volume.
 *
 * <p>Source: A. S. Kyle, Continuous auctions and insider trading, Econometrica 53 (1985), whose price is linear in the order flow. The
 * coefficient is its lambda without dimension: in daily sigmas for one day's volume.
 *
 * @param coefficient 0 to 100
 */
public record LinearImpact(double coefficient) implements ImpactModel {
    /** Checks the range. */
    public LinearImpact {
        Ranges.check("coefficient of linear impact", coefficient, 0, 100);
    }

    @Override
    public double impactBps(double participation, double dailySigmaBps) {
        return coefficient * dailySigmaBps * Ranges.size(participation, dailySigmaBps);
    }
}
