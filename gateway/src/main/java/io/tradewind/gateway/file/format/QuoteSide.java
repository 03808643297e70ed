// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import io.tradewind.domain.port.RequestException;
import java.util.Locale;

/** Which prices of a quote bar become the bar. */
public enum QuoteSide {
    /** Half of bid plus ask, half-even at eight decimals; volume 0. A row with one side takes that side, as a repair. */
    MID,
    /** Bid prices; volume is the last bid size. */
    BID,
    /** Ask prices; volume is the last ask size. */
    ASK;

    /**
     * Parses a name.
     *
     * @param text {@code mid}, {@code bid} or {@code ask}
     * @return the side
     * @throws RequestException for any other text
     */
    public static QuoteSide parse(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RequestException("unknown quote side '" + text + "': write mid, bid or ask", e);
        }
    }
}
