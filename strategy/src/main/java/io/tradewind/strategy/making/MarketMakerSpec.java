// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.making;

/**
 * Parameters of a market maker, in ticks and lots of its instrument.
 *
 * @param quantityLots quantity of each quote, positive
 * @param maxInventoryLots most that may be held long or short, at least the quantity
 * @param halfSpreadTicks least distance of a quote from the reservation price, at least 0.5
 * @param volatilityMultiple distance per tick of one-second standard deviation of the mid price, from 0
 * @param volatilityHalflifeSeconds age at which a change of the mid price counts half, at least 1
 * @param skewTicks distance that a full inventory moves the reservation price, from 0
 * @param requoteTicks least move of a target price that replaces a quote, at least 1
 */
public record MarketMakerSpec(
        long quantityLots,
        long maxInventoryLots,
        double halfSpreadTicks,
        double volatilityMultiple,
        double volatilityHalflifeSeconds,
        double skewTicks,
        int requoteTicks) {
    private static final double LARGEST = 1e9;

    /** Checks the ranges. */
    public MarketMakerSpec {
        require(quantityLots > 0, "quantity above 0", quantityLots + " lots");
        require(
                maxInventoryLots >= quantityLots,
                "max_inventory of at least quantity, " + quantityLots + " lots",
                maxInventoryLots + " lots");
        require(isWithin(halfSpreadTicks, 0.5), "half_spread_ticks of at least 0.5", halfSpreadTicks);
        require(isWithin(volatilityMultiple, 0), "volatility_multiple of at least 0", volatilityMultiple);
        require(isWithin(volatilityHalflifeSeconds, 1), "volatility_halflife of at least 1", volatilityHalflifeSeconds);
        require(isWithin(skewTicks, 0), "skew of at least 0", skewTicks);
        require(requoteTicks >= 1, "requote_ticks of at least 1", requoteTicks);
    }

    private static boolean isWithin(double value, double least) {
        return value >= least && value <= LARGEST;
    }

    private static void require(boolean holds, String what, Object is) {
        if (!holds) {
            throw new IllegalArgumentException("market-making needs " + what + ", has " + is);
        }
    }
}
