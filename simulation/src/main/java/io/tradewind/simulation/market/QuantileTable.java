// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import java.util.Arrays;

/**
 * A measured distribution of positive numbers: its quantiles at {@link #probabilities()}, log-linear between them.
 *
 * <p>A table keeps what no named law of few parameters does: the dust, the round sizes and the market makers' clips of a real
 * book.
 */
public final class QuantileTable {
    private static final double[] PROBABILITIES = {
        0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999, 1
    };

    private final double[] values;
    private final double[] logs;

    /**
     * A table.
     *
     * @param values quantiles at {@link #probabilities()}, positive, not decreasing
     */
    public QuantileTable(double... values) {
        if (values.length != PROBABILITIES.length) {
            throw new IllegalArgumentException(
                    "a quantile table has " + PROBABILITIES.length + " values, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0) || (i > 0 && values[i] < values[i - 1])) {
                throw new IllegalArgumentException(
                        "quantiles must be positive and must not decrease: " + Arrays.toString(values));
            }
        }
        this.values = values.clone();
        this.logs = Arrays.stream(values).map(StrictMath::log).toArray();
    }

    /**
     * Probabilities that the table has a value for.
     *
     * @return from 0 to 1
     */
    public static double[] probabilities() {
        return PROBABILITIES.clone();
    }

    /**
     * The quantiles.
     *
     * @return a copy
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * Value at a probability.
     *
     * @param probability 0 to 1
     * @return the quantile
     */
    public double quantile(double probability) {
        int above = 1;
        while (above < PROBABILITIES.length - 1 && PROBABILITIES[above] < probability) {
            above++;
        }
        double from = PROBABILITIES[above - 1];
        double share = (probability - from) / (PROBABILITIES[above] - from);
        return StrictMath.exp(logs[above - 1] + share * (logs[above] - logs[above - 1]));
    }

    /**
     * Probability of a value at most x.
     *
     * @param x any number
     * @return 0 to 1
     */
    public double cumulative(double x) {
        int last = values.length - 1;
        if (!(x >= values[0])) {
            return 0;
        }
        int above = 1;
        while (above <= last && values[above] <= x) {
            above++;
        }
        if (above > last) {
            return 1;
        }
        double share = (StrictMath.log(x) - logs[above - 1]) / (logs[above] - logs[above - 1]);
        return PROBABILITIES[above - 1] + share * (PROBABILITIES[above] - PROBABILITIES[above - 1]);
    }

    /**
     * Mean of the distribution.
     *
     * @return by the middle of 10,000 strips
     */
    public double mean() {
        double sum = 0;
        int strips = 10_000;
        for (int i = 0; i < strips; i++) {
            sum += quantile((i + 0.5) / strips);
        }
        return sum / strips;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuantileTable table && Arrays.equals(values, table.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
