// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.label;

/** Logs and returns of checked prices. */
final class Returns {

    private Returns() {}

    static double[] logs(double[] prices) {
        double[] logs = new double[prices.length];
        for (int i = 0; i < prices.length; i++) {
            logs[i] = StrictMath.log(checked(prices, i));
        }
        return logs;
    }

    static double checked(double[] prices, int i) {
        if (!(prices[i] > 0) || Double.isInfinite(prices[i])) {
            throw new IllegalArgumentException("prices must be finite and above 0, bar " + i + " has " + prices[i]);
        }
        return prices[i];
    }
}
