// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.execution;

import io.tradewind.quant.inference.Samples;

/**
 * An order book at one moment, best level first, and what it says.
 *
 * @param bidPrices falling, above 0
 * @param bidAmounts above 0
 * @param askPrices rising, above 0
 * @param askAmounts above 0
 */
public record BookFeatures(double[] bidPrices, double[] bidAmounts, double[] askPrices, double[] askAmounts) {
    /** Checks the levels. */
    public BookFeatures {
        Checks.positive("bidPrices", bidPrices, 1);
        Checks.positive("askPrices", askPrices, 1);
        Checks.notNegative("bidAmounts", bidAmounts, 1);
        Checks.notNegative("askAmounts", askAmounts, 1);
        Checks.sameLength("bidAmounts", bidAmounts, bidPrices.length);
        Checks.sameLength("askAmounts", askAmounts, askPrices.length);
    }

    /**
     * Mean of best bid and best ask.
     *
     * @return price
     */
    public double mid() {
        return (bidPrices[0] + askPrices[0]) / 2;
    }

    /**
     * Best ask less best bid.
     *
     * @return price units
     */
    public double spread() {
        return askPrices[0] - bidPrices[0];
    }

    /**
     * Best prices weighted by the amount on the other side: nearer to the side that will be used up first.
     *
     * @return price; NaN when both amounts are 0
     */
    public double microprice() {
        return (askPrices[0] * bidAmounts[0] + bidPrices[0] * askAmounts[0]) / (bidAmounts[0] + askAmounts[0]);
    }

    /**
     * Amount bid less amount asked over their sum, in the best levels.
     *
     * @param levels 1 or more; levels that do not exist count as empty
     * @return -1 (asks only) to 1 (bids only); NaN for an empty book
     * @throws IllegalArgumentException when levels is below 1
     */
    public double imbalance(int levels) {
        Samples.requireRange("levels", levels, 1, Integer.MAX_VALUE);
        double bids = 0;
        double asks = 0;
        for (int i = 0; i < Math.min(levels, bidAmounts.length); i++) {
            bids += bidAmounts[i];
        }
        for (int i = 0; i < Math.min(levels, askAmounts.length); i++) {
            asks += askAmounts[i];
        }
        return (bids - asks) / (bids + asks);
    }

    /**
     * Average price of a market order that walks through the book.
     *
     * @param quantity above 0
     * @param buy true takes asks, false takes bids
     * @return price; NaN when the shown levels hold less
     * @throws IllegalArgumentException when the quantity is not above 0
     */
    public double averagePrice(double quantity, boolean buy) {
        double[] prices = buy ? askPrices : bidPrices;
        double[] amounts = buy ? askAmounts : bidAmounts;
        double left = Checks.positive("quantity", quantity);
        double paid = 0;
        for (int i = 0; i < prices.length && left > 0; i++) {
            double taken = Math.min(left, amounts[i]);
            paid += taken * prices[i];
            left -= taken;
        }
        return left > 0 ? Double.NaN : paid / quantity;
    }

    /**
     * Order flow imbalance at the best level since an earlier book.
     *
     * <p>Source: R. Cont, A. Kukanov and S. Stoikov, The price impact of order book events, Journal of Financial Econometrics 12 (2014).
     *
     * @param earlier the book before
     * @return above 0 when bids grew or asks shrank
     */
    public double orderFlowImbalance(BookFeatures earlier) {
        double bid = (bidPrices[0] >= earlier.bidPrices[0] ? bidAmounts[0] : 0)
                - (bidPrices[0] <= earlier.bidPrices[0] ? earlier.bidAmounts[0] : 0);
        double ask = (askPrices[0] <= earlier.askPrices[0] ? askAmounts[0] : 0)
                - (askPrices[0] >= earlier.askPrices[0] ? earlier.askAmounts[0] : 0);
        return bid - ask;
    }
}
