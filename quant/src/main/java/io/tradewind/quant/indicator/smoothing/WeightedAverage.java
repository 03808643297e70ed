// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.Ring;

/** Average of the last n values with fixed weights, O(n) a value (TTR 0.24.3: WMA, ALMA). */
public final class WeightedAverage extends ComposedReal {

    private final double[] weights;
    private final double total;
    private final Ring ring;

    /**
     * An average over as many values as there are weights.
     *
     * @param weights finite, the oldest value's first, at least one; they need not sum to 1, but not to 0
     */
    public WeightedAverage(double... weights) {
        super(weights.length - 1, 1);
        this.weights = weights.clone();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (sum == 0 || !Double.isFinite(sum)) {
            throw new IllegalArgumentException("the sum of the weights must be finite and not 0, got " + sum);
        }
        this.total = sum;
        this.ring = part(new Ring(weights.length));
    }

    /** Weights 1 ... n; {@code n} is at least 1. */
    public static WeightedAverage linear(int n) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = i + 1;
        }
        return new WeightedAverage(weights);
    }

    /**
     * Gaussian weights around {@code floor(offset (n - 1))} with the width {@code n / sigma} (A. Legoux, 2009).
     *
     * @param n values, at least 1
     * @param offset 0 = centred on the oldest value, 1 = on the latest
     * @param sigma above 0; larger is narrower
     */
    public static WeightedAverage arnaudLegoux(int n, double offset, double sigma) {
        if (!(offset >= 0 && offset <= 1)) {
            throw new IllegalArgumentException("offset must be from 0 to 1, got " + offset);
        }
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("sigma must be above 0, got " + sigma);
        }
        double centre = Math.floor(offset * (n - 1));
        double width = n / sigma;
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = StrictMath.exp(-(i - centre) * (i - centre) / (2 * width * width));
        }
        return new WeightedAverage(weights);
    }

    @Override
    protected void compute(double value) {
        ring.push(value);
        set(0, ring.isReady() ? average() : Double.NaN);
    }

    private double average() {
        int n = weights.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += ring.get(n - 1 - i) * weights[i];
        }
        return sum / total;
    }
}
