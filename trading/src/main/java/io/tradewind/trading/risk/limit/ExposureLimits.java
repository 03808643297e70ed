// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/**
 * Shares of the equity that may be exposed, with everything in flight counted as filled. An opening order is cut down to them. Each is a
 * multiple of equity: 0.05 is 5 %; zero is no limit.
 *
 * @param symbol one instrument
 * @param venue all instruments of one venue, gross
 * @param strategy everything that one strategy holds, gross
 * @param asset one asset over all instruments whose base it is
 * @param gross sum of the absolute values
 * @param net absolute value of longs less shorts
 */
public record ExposureLimits(
        Decimal symbol, Decimal venue, Decimal strategy, Decimal asset, Decimal gross, Decimal net) {
    /** No limit of exposure. */
    public static final ExposureLimits OFF =
            new ExposureLimits(Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, Decimal.ZERO);

    /** Checks the ranges. */
    public ExposureLimits {
        Ranges.notNegative("max_symbol", symbol);
        Ranges.notNegative("max_venue", venue);
        Ranges.notNegative("max_strategy", strategy);
        Ranges.notNegative("max_asset", asset);
        Ranges.notNegative("max_gross", gross);
        Ranges.notNegative("max_net", net);
    }

    /**
     * Whether anything is limited.
     *
     * @return false for {@link #OFF}
     */
    public boolean isOn() {
        return !equals(OFF);
    }

    static ExposureLimits of(String symbol, String venue, String strategy, String asset, String gross, String net) {
        return new ExposureLimits(
                Decimal.parse(symbol),
                Decimal.parse(venue),
                Decimal.parse(strategy),
                Decimal.parse(asset),
                Decimal.parse(gross),
                Decimal.parse(net));
    }
}
