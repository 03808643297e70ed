// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio.metric;

/** How a trade went. */
public enum TradeOutcome {
    /** It only opened or added: no round trip ended. */
    OPENED,
    /** A round trip ended with a profit. */
    WON,
    /** A round trip ended with a loss. */
    LOST,
    /** A round trip ended with neither. */
    FLAT;

    /**
     * The outcome of a round trip.
     *
     * @param profitUnits its profit after fees
     * @return WON above zero, LOST below, FLAT at zero
     */
    public static TradeOutcome of(long profitUnits) {
        if (profitUnits == 0) {
            return FLAT;
        }
        return profitUnits > 0 ? WON : LOST;
    }
}
