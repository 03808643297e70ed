// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.performance.SampleMoments;

/**
 * A normal law with mean and deviation: {@code mean + z deviation} and {@code mean - deviation phi(z) / (1 - confidence)}.
 *
 * <p>Checked against PerformanceAnalytics 2.0.8 {@code VaR(method = "gaussian")}, which takes the deviation with ddof 0, and the
 * same formulas with ddof 1.
 */
public final class GaussianTail implements TailModel {
    private final double mean;
    private final double deviation;
    private final TailMethod method;

    private GaussianTail(double mean, double deviation, TailMethod method) {
        this.mean = mean;
        this.deviation = deviation;
        this.method = method;
    }

    /**
     * From the moments of returns.
     *
     * @param returns more than {@code ddof}, finite
     * @param ddof subtracted from the divisor of the variance: 0 (PerformanceAnalytics) or 1
     * @return the model; deviation 0 when the returns are all alike
     * @throws IllegalArgumentException when there are too few returns, one is not finite, or ddof is neither 0 nor 1
     */
    public static GaussianTail of(double[] returns, int ddof) {
        Samples.requireRange("ddof", ddof, 0, 1);
        Samples.requireFinite("returns", returns, ddof + 1);
        return ofMoments(SampleMoments.mean(returns), SampleMoments.standardDeviation(returns, ddof));
    }

    /**
     * From given moments.
     *
     * @param mean finite
     * @param deviation 0 or more, finite
     * @return the model
     * @throws IllegalArgumentException when a moment is out of range
     */
    public static GaussianTail ofMoments(double mean, double deviation) {
        return labelled(mean, deviation, TailMethod.GAUSSIAN);
    }

    static GaussianTail labelled(double mean, double deviation, TailMethod method) {
        if (!Double.isFinite(mean) || !(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "mean must be finite and deviation 0 or more and finite, got " + mean + " and " + deviation);
        }
        return new GaussianTail(mean, deviation, method);
    }

    @Override
    public TailRisk at(double confidence) {
        double tail = 1 - Confidence.require(confidence);
        double z = NormalDistribution.quantile(tail);
        return new TailRisk(mean + z * deviation, mean - deviation * NormalDistribution.density(z) / tail);
    }

    @Override
    public TailMethod method() {
        return method;
    }
}
