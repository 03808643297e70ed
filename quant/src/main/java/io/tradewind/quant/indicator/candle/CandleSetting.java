// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

/**
 * One limit that candles are compared with: {@code factor} times the average length of the preceding candles.
 *
 * @param range the length that is averaged
 * @param period number of preceding candles, 0 to 1,000; 0 means the candle itself
 * @param factor multiplies the average, finite and not negative
 */
public record CandleSetting(RangeType range, int period, double factor) {

    private static final int LONGEST_PERIOD = 1_000;

    /** Checks the ranges. */
    public CandleSetting {
        if (period < 0 || period > LONGEST_PERIOD) {
            throw new IllegalArgumentException("period must be 0 to " + LONGEST_PERIOD + ", got " + period);
        }
        if (!Double.isFinite(factor) || factor < 0) {
            throw new IllegalArgumentException("factor must be finite and not negative, got " + factor);
        }
    }
}
