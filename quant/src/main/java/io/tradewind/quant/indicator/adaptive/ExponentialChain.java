// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.smoothing.ExponentialAverage;

/**
 * Weighted sum of an exponential average, the average of it, and so on: DEMA, TEMA and T3 of pandas-ta 0.3.14b0.
 *
 * <p>The first average starts with the mean of n values, each following one with the first value of the one before it. TA-Lib
 * averages n values again at each stage.
 */
public final class ExponentialChain extends ComposedReal {

    private final double[] weights;
    private final ExponentialAverage[] stages;

    /**
     * A chain of as many averages as there are weights.
     *
     * @param n length, at least 1
     * @param first index of the bar at which the input starts
     */
    public ExponentialChain(int n, int first, double... weights) {
        super(Math.max(0, Parameters.requireWindow(n, 1) - 1 - first), 1);
        this.weights = weights.clone();
        this.stages = new ExponentialAverage[weights.length];
        for (int i = 0; i < weights.length; i++) {
            int seed = i == 0 ? Math.max(1, n - first) : 1;
            stages[i] = part(new ExponentialAverage(seed, 2.0 / (n + 1)));
        }
    }

    /** DEMA. */
    public static ExponentialChain twice(int n, int first) {
        return new ExponentialChain(n, first, 2, -1);
    }

    /** TEMA. */
    public static ExponentialChain thrice(int n, int first) {
        return new ExponentialChain(n, first, 3, -3, 1);
    }

    /** T3 with a volume factor. */
    public static ExponentialChain tillson(int n, double factor, int first) {
        double square = factor * factor;
        double cube = square * factor;
        return new ExponentialChain(
                n,
                first,
                0,
                0,
                1 + 3 * factor + 3 * square + cube,
                -6 * square - 3 * factor - 3 * cube,
                3 * square + 3 * cube,
                -cube);
    }

    @Override
    protected void compute(double value) {
        double sum = 0;
        double stage = value;
        for (int i = 0; i < weights.length; i++) {
            stage = stages[i].update(stage);
            sum += weights[i] * stage;
        }
        set(0, sum);
    }
}
