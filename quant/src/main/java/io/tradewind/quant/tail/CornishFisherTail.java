// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.performance.SampleMoments;

/**
 * The normal quantile corrected for skewness and kurtosis ("modified" value at risk).
 *
 * <p>Source: K. Boudt, B. Peterson and C. Croux, Estimation and decomposition of downside risk for portfolios with non-normal
 * returns, Journal of Risk 11 (2008), equations 6 and 15; moments are population moments (divisor n). Checked against
 * PerformanceAnalytics 2.0.8 {@code VaR} and {@code ES} with {@code method = "modified"}. The expansion is meant for moderate
 * skewness and kurtosis: beyond, its expected shortfall can be smaller than its value at risk ({@link Shortfall#RAW}), which the
 * operational form replaces by the latter.
 */
public final class CornishFisherTail implements TailModel {
    private final double mean;
    private final double deviation;
    private final double skewness;
    private final double excessKurtosis;
    private final Shortfall shortfall;

    /** Which expected shortfall is given. */
    public enum Shortfall {
        /** Never a smaller loss than the value at risk: the default of PerformanceAnalytics. */
        OPERATIONAL,
        /** The integral of the expansion as it is. */
        RAW
    }

    private CornishFisherTail(double[] returns, Shortfall shortfall) {
        this.mean = SampleMoments.mean(returns);
        this.deviation = SampleMoments.standardDeviation(returns, 0);
        this.skewness = SampleMoments.skewness(returns);
        this.excessKurtosis = SampleMoments.kurtosis(returns) - 3;
        this.shortfall = shortfall;
    }

    /**
     * With the operational expected shortfall.
     *
     * @param returns at least two, finite, not all alike
     * @return the model
     * @throws IllegalArgumentException when there are too few, one is not finite, all are alike, or a moment is beyond a double
     */
    public static CornishFisherTail of(double[] returns) {
        return of(returns, Shortfall.OPERATIONAL);
    }

    /**
     * With a given form of the expected shortfall.
     *
     * @param returns at least two, finite, not all alike
     * @param shortfall which form
     * @return the model
     * @throws IllegalArgumentException when there are too few, one is not finite, all are alike, or a moment is beyond a double
     */
    public static CornishFisherTail of(double[] returns, Shortfall shortfall) {
        Samples.requireFinite("returns", returns, 2);
        Samples.requireVariation("returns", returns);
        CornishFisherTail tail = new CornishFisherTail(returns, shortfall);
        if (!Double.isFinite(tail.deviation + tail.skewness + tail.excessKurtosis)) {
            throw new IllegalArgumentException("returns are too small or too large to have moments, deviation "
                    + tail.deviation + ", skewness " + tail.skewness + ", excess kurtosis " + tail.excessKurtosis);
        }
        return tail;
    }

    @Override
    public TailRisk at(double confidence) {
        double tail = 1 - Confidence.require(confidence);
        double h = corrected(NormalDistribution.quantile(tail));
        double raw = -tailMean(h) / tail;
        double centred = shortfall == Shortfall.RAW ? raw : Math.min(raw, h);
        return new TailRisk(mean + h * deviation, mean + centred * deviation);
    }

    @Override
    public TailMethod method() {
        return TailMethod.CORNISH_FISHER;
    }

    private double corrected(double z) {
        double square = z * z;
        return z
                + (square - 1) * skewness / 6
                + (square - 3) * z * excessKurtosis / 24
                - (2 * square - 5) * z * skewness * skewness / 36;
    }

    /** Integral of {@code -x} times the Edgeworth density from minus infinity to h. */
    private double tailMean(double h) {
        double h2 = h * h;
        double h4 = h2 * h2;
        double polynomial = 1
                + h2 * h * skewness / 6
                + (h4 * h2 - 9 * h4 + 9 * h2 + 3) * skewness * skewness / 72
                + (h4 - 2 * h2 - 1) * excessKurtosis / 24;
        return NormalDistribution.density(h) * polynomial;
    }
}
