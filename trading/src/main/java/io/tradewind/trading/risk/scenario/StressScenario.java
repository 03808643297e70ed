// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import io.tradewind.domain.number.Decimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One shock of all markets at once. Shocks are changes of an asset's price in US dollars: -0.3 is a fall by 30 %.
 *
 * @param name short name in files and answers
 * @param kind seen or supposed
 * @param provenance where the figures are from
 * @param shocks by asset code, above -1 and at most 1
 * @param classShocks of assets that have none of their own, by class
 * @param slippage further loss of closing everything, a share of its value, 0 to 1
 * @param liquidity part of the usual volume that trades, above 0 and at most 1
 */
public record StressScenario(
        String name,
        Kind kind,
        String provenance,
        SortedMap<String, Decimal> shocks,
        Map<ShockClass, Decimal> classShocks,
        Decimal slippage,
        Decimal liquidity) {
    /** What a scenario rests on. */
    public enum Kind {
        /** Prices that were paid. */
        HISTORICAL,
        /** Stated without a precedent. */
        HYPOTHETICAL
    }

    private static final Decimal LEAST = Decimal.parse("-1");

    /** Checks the ranges. */
    public StressScenario {
        shocks = Collections.unmodifiableSortedMap(new TreeMap<>(shocks));
        classShocks = Collections.unmodifiableMap(new TreeMap<>(classShocks));
        shocks.forEach(StressScenario::requireShock);
        for (ShockClass each : ShockClass.values()) {
            Decimal shock = classShocks.get(each);
            require(shock != null, "shock of " + each, "missing", "stated");
        }
        classShocks.forEach((key, shock) -> requireShock(key.name(), shock));
        require(slippage.signum() >= 0 && slippage.compareTo(Decimal.ONE) <= 0, "slippage", slippage, "0 to 1");
        require(
                liquidity.signum() > 0 && liquidity.compareTo(Decimal.ONE) <= 0,
                "liquidity",
                liquidity,
                "above 0 and at most 1");
    }

    private static void requireShock(String asset, Decimal shock) {
        require(
                shock.compareTo(LEAST) > 0 && shock.compareTo(Decimal.ONE) <= 0,
                "shock of " + asset,
                shock,
                "above -1 and at most 1");
    }

    private static void require(boolean holds, String what, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(what + " must be " + range + ", is " + value);
        }
    }

    /**
     * Change of an asset's price in dollars.
     *
     * @param assetCode code of a currency, coin, metal or share
     * @return its own shock, else that of its class; 0 for the dollar and the coins that stand for it
     */
    public Decimal shockOf(String assetCode) {
        if (ShockClass.isDollar(assetCode)) {
            return Decimal.ZERO;
        }
        Decimal own = shocks.get(assetCode);
        if (own != null) {
            return own;
        }
        Decimal ofClass = classShocks.get(ShockClass.of(assetCode));
        return ofClass == null ? LEAST : ofClass;
    }
}
