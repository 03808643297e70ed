// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.execution;

import java.util.Arrays;

/**
 * Trades put together by time. A bar without a trade is absent.
 *
 * @param closes last price of each bar
 * @param volumes sum of the amounts
 * @param signedVolumes amounts bought less amounts sold
 * @param values sum of price times amount
 */
public record TradeBars(double[] closes, double[] volumes, double[] signedVolumes, double[] values) {

    /**
     * Trades as columns of one length, in time order.
     *
     * @param times in any unit of time
     * @param prices above 0
     * @param amounts 0 or more
     * @param sides +1 for a buyer who took, -1 for a seller
     */
    public record Trades(long[] times, double[] prices, double[] amounts, double[] sides) {
        /** Checks the columns. */
        public Trades {
            Checks.positive("prices", prices, 1);
            Checks.notNegative("amounts", amounts, 1);
            Checks.sameLength("amounts", amounts, prices.length);
            Checks.sameLength("sides", sides, prices.length);
            if (times.length != prices.length) {
                throw new IllegalArgumentException("times must have " + prices.length + " values, has " + times.length);
            }
            for (int i = 0; i < sides.length; i++) {
                if (Math.abs(sides[i]) != 1 || i > 0 && times[i] < times[i - 1]) {
                    throw new IllegalArgumentException(
                            "trade " + i + " must have a side of 1 or -1 and a time not before the one before");
                }
            }
        }
    }

    /**
     * Bars of one length of time, cut at its multiples.
     *
     * @param trades one or more
     * @param length of a bar, in the unit of the times, above 0
     * @return bars
     * @throws IllegalArgumentException when the length is not above 0
     */
    public static TradeBars byTime(Trades trades, long length) {
        if (length <= 0) {
            throw new IllegalArgumentException("the length of bars must be above 0, is " + length);
        }
        int size = trades.prices.length;
        TradeBars bars = new TradeBars(new double[size], new double[size], new double[size], new double[size]);
        int bar = -1;
        long number = 0;
        for (int i = 0; i < size; i++) {
            long at = Math.floorDiv(trades.times[i], length);
            if (bar < 0 || at != number) {
                bar++;
                number = at;
            }
            bars.closes[bar] = trades.prices[i];
            bars.volumes[bar] += trades.amounts[i];
            bars.signedVolumes[bar] += trades.sides[i] * trades.amounts[i];
            bars.values[bar] += trades.prices[i] * trades.amounts[i];
        }
        return bars.first(bar + 1);
    }

    private TradeBars first(int count) {
        return new TradeBars(
                Arrays.copyOf(closes, count),
                Arrays.copyOf(volumes, count),
                Arrays.copyOf(signedVolumes, count),
                Arrays.copyOf(values, count));
    }
}
