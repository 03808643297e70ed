// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a shock has in common for assets that it does not name. */
public enum ShockClass {
    /** Coins and tokens. */
    COIN("BTC XBT ETH SOL ADA XRP DOGE LINK LTC BCH BNB DOT AVAX MATIC UNI ATOM TRX XLM ETC FIL NEAR APT ARB OP SHIB"),
    /** Precious metals. */
    METAL("XAU XAG XPT XPD"),
    /** Money of states other than the dollar. */
    FIAT("EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF CNH CNY HKD SGD KRW INR BRL MXN ZAR TRY"),
    /** Whatever is none of these: shares, indices, and coins that are not listed here. */
    OTHER("");

    private static final Set<String> DOLLARS =
            new TreeSet<>(List.of("USD", "USDT", "USDC", "BUSD", "TUSD", "FDUSD", "DAI"));

    private final String codes;

    ShockClass(String codes) {
        this.codes = ' ' + codes + ' ';
    }

    /**
     * Class of an asset.
     *
     * @param assetCode its code
     * @return OTHER when it is not known
     */
    static ShockClass of(String assetCode) {
        String word = ' ' + assetCode + ' ';
        for (ShockClass each : values()) {
            if (each.codes.contains(word)) {
                return each;
            }
        }
        return OTHER;
    }

    /** Whether it is the dollar, or a coin that stands for one. */
    static boolean isDollar(String assetCode) {
        return DOLLARS.contains(assetCode);
    }
}
