// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import io.tradewind.quant.inference.Samples;
import java.util.Arrays;

/**
 * The empirical law of past returns: a sample quantile, and the mean of the returns at or below it.
 *
 * <p>Checked against PerformanceAnalytics 2.0.8 {@code VaR(method = "historical")} and {@code ES}, and empyrical
 * {@code value_at_risk}, all with quantiles of type 7.
 */
public final class HistoricalTail implements TailModel {
    private final double[] sorted;
    private final QuantileType type;

    private HistoricalTail(double[] sorted, QuantileType type) {
        this.sorted = sorted;
        this.type = type;
    }

    /**
     * With quantiles of type 7.
     *
     * @param returns at least one, finite, in any order
     * @return the model
     * @throws IllegalArgumentException when there is none, or one is not finite
     */
    public static HistoricalTail of(double[] returns) {
        return of(returns, QuantileType.LINEAR);
    }

    /**
     * With quantiles of a given type.
     *
     * @param returns at least one, finite, in any order
     * @param type how quantiles are placed between values
     * @return the model
     * @throws IllegalArgumentException when there is none, or one is not finite
     */
    public static HistoricalTail of(double[] returns, QuantileType type) {
        double[] sorted = Samples.requireFinite("returns", returns, 1).clone();
        Arrays.sort(sorted);
        return new HistoricalTail(sorted, type);
    }

    @Override
    public TailRisk at(double confidence) {
        double valueAtRisk = type.of(sorted, 1 - Confidence.require(confidence));
        return new TailRisk(valueAtRisk, meanUpTo(valueAtRisk));
    }

    @Override
    public TailMethod method() {
        return TailMethod.HISTORICAL;
    }

    private double meanUpTo(double limit) {
        double sum = 0;
        int count = 0;
        while (count < sorted.length && sorted[count] <= limit) {
            sum += sorted[count++];
        }
        return count == 0 ? sorted[0] : sum / count;
    }
}
