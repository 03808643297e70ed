// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

/** A candle pattern as a question about the last candles. */
@FunctionalInterface
public interface CandleRule {

    /**
     * Looks at the current candle and those before it.
     *
     * @return 0 when the pattern is absent; above 0 when it is bullish, below 0 when bearish, 100 at full strength
     */
    int look(CandleWindow candles);
}
