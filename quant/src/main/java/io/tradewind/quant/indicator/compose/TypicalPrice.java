// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.compose;

/** The mean of high, low and close. */
public final class TypicalPrice {

    private TypicalPrice() {}

    /**
     * The mean, rounded once: prices with the same sum have the same mean, so that comparisons of typical prices agree with
     * programs that add in extended precision, such as R.
     */
    public static double of(double high, double low, double close) {
        double pair = high + low;
        double sum = pair + close;
        double lost = lost(high, low, pair) + lost(pair, close, sum);
        double mean = sum / 3;
        return mean + (Math.fma(-3, mean, sum) + lost) / 3;
    }

    private static double lost(double a, double b, double sum) {
        double virtual = sum - a;
        return (a - (sum - virtual)) + (b - virtual);
    }
}
