// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.label;

import java.util.Arrays;

/**
 * Exponentially weighted standard deviation of simple returns, the width of the barriers.
 *
 * <p>Convention: that of pandas {@code ewm(span, adjust=True).std(bias=False)}: weights {@code (1 - a)^k} with
 * {@code a = 2 / (span + 1)} over all returns so far, divided by their sum, with the correction
 * {@code W^2 / (W^2 - sum w^2)}.
 */
public final class EwmVolatility {

    private EwmVolatility() {}

    /**
     * Volatility at each bar.
     *
     * @param prices above 0, n of them
     * @param span at least 1
     * @return n values, fractions a bar; NaN at bars 0 and 1, where fewer than two returns exist
     */
    public static double[] of(double[] prices, double span) {
        if (!(span >= 1)) {
            throw new IllegalArgumentException("span must be at least 1, got " + span);
        }
        double keep = 1 - 2 / (span + 1);
        double[] result = new double[prices.length];
        Arrays.fill(result, Double.NaN);
        double weights = 0;
        double squaredWeights = 0;
        double mean = 0;
        double variance = 0;
        for (int i = 1; i < prices.length; i++) {
            double value = Returns.checked(prices, i) / Returns.checked(prices, i - 1) - 1;
            double oldWeights = weights * keep;
            weights = oldWeights + 1;
            squaredWeights = squaredWeights * keep * keep + 1;
            double distance = value - mean;
            mean += distance / weights;
            variance = (oldWeights * variance + distance * (value - mean)) / weights;
            double correction = weights * weights / (weights * weights - squaredWeights);
            result[i] = i < 2 ? Double.NaN : StrictMath.sqrt(variance * correction);
        }
        return result;
    }
}
