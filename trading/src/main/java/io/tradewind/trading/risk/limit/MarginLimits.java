// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/**
 * Limits of borrowed money.
 *
 * @param maxLeverage most gross exposure over equity, above 0; {@link #CEILING} at most unless the limits are of research
 * @param minLiquidationDistance least distance of an open position's liquidation price from its mark, as a share of the mark; 0 for off
 * @param enforced false for research: neither leverage nor margin is checked
 */
public record MarginLimits(Decimal maxLeverage, Decimal minLiquidationDistance, boolean enforced) {
    /** Leverage that no enforced configuration may exceed. */
    public static final Decimal CEILING = Decimal.parse("3");

    /** No limit. */
    public static final MarginLimits OFF = new MarginLimits(Decimal.parse("100"), Decimal.ZERO, false);

    /** Checks the ranges. */
    public MarginLimits {
        Ranges.positive("max_leverage", maxLeverage);
        Ranges.require(
                !enforced || maxLeverage.compareTo(CEILING) <= 0, "max_leverage", maxLeverage, "at most " + CEILING);
        Ranges.notNegative("min_liquidation_distance", minLiquidationDistance);
    }
}
