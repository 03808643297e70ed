// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/**
 * What is left of an entry in a market much wilder than usual, when past volatilities and correlations say least about the next hours.
 *
 * @param turbulence volatility of about the last day over the usual one from which it is a crisis, above 1, such as 2; zero for no crisis
 * @param share what may pass of each entry then, above 0 and up to 1, such as 0.3
 */
public record CrisisLimits(Decimal turbulence, Decimal share) {
    /** There is no crisis. */
    public static final CrisisLimits OFF = new CrisisLimits(Decimal.ZERO, Decimal.ONE);

    /** Checks the ranges. */
    public CrisisLimits {
        Ranges.require(
                turbulence.signum() == 0 || turbulence.compareTo(Decimal.ONE) > 0,
                "crisis_turbulence",
                turbulence,
                "above 1, or 0 for none");
        Ranges.require(
                share.signum() > 0 && share.compareTo(Decimal.ONE) <= 0, "crisis_share", share, "above 0 and up to 1");
    }

    static CrisisLimits of(String turbulence, String share) {
        return new CrisisLimits(Decimal.parse(turbulence), Decimal.parse(share));
    }
}
