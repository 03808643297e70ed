// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import io.tradewind.domain.number.Decimal;

/**
 * One symbol of a synthetic market.
 *
 * @param symbol its name
 * @param startPrice price before the first bar, positive
 * @param tick price step
 * @param annualVolatility long-run volatility of log returns in a year of 365 days, such as 0.6
 * @param commonShare correlation with the market's common factor, -1 to 1
 * @param meanVolume mean volume of a bar, in base units
 */
public record SyntheticSymbol(
        String symbol,
        Decimal startPrice,
        Decimal tick,
        double annualVolatility,
        double commonShare,
        double meanVolume) {
    /** Checks the ranges. */
    public SyntheticSymbol {
        if (startPrice.signum() <= 0 || tick.signum() <= 0) {
            throw new IllegalArgumentException(symbol + ": start price and tick must be positive");
        }
        if (!(annualVolatility > 0) || !(commonShare >= -1 && commonShare <= 1) || !(meanVolume > 0)) {
            throw new IllegalArgumentException(symbol + ": volatility, common share or volume is out of range");
        }
    }
}
