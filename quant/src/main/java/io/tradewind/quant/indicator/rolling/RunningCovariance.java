// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedPair;

/**
 * Covariance or correlation of two series over the last n pairs, or over all pairs from the n-th on (TTR 0.24.3: runCov, runCor,
 * runVar with a second series).
 *
 * <p>The divisor of the covariance is n - 1 for a sample and n for a population. The covariance of a constant series is 0; its
 * correlation is undefined and NaN.
 */
public final class RunningCovariance extends ComposedPair {

    private final int n;
    private final boolean correlation;
    private final boolean sample;
    private final PairMoments moments;

    private RunningCovariance(int n, boolean sample, boolean cumulative, boolean correlation) {
        super(Parameters.requireWindow(n, sample ? 2 : 1) - 1, 1);
        this.n = n;
        this.correlation = correlation;
        this.sample = sample;
        this.moments = part(new PairMoments(cumulative ? 0 : n));
    }

    /**
     * A covariance.
     *
     * @param n pairs in the window, or before the first value; at least 2 for a sample, 1 otherwise
     */
    public static RunningCovariance covariance(int n, boolean sample, boolean cumulative) {
        return new RunningCovariance(n, sample, cumulative, false);
    }

    /** A correlation, from -1 to 1; {@code n} is at least 2. Sample and population have the same. */
    public static RunningCovariance correlation(int n, boolean sample, boolean cumulative) {
        return new RunningCovariance(Parameters.requireWindow(n, 2), sample, cumulative, true);
    }

    @Override
    protected void compute(double first, double second) {
        moments.add(first, second);
        set(0, moments.count() < n ? Double.NaN : statistic());
    }

    private double statistic() {
        if (!correlation) {
            return moments.cross() / (moments.count() - (sample ? 1 : 0));
        }
        double scale = Math.sqrt(moments.squaresX()) * Math.sqrt(moments.squaresY());
        return scale == 0 ? Double.NaN : moments.cross() / scale;
    }
}
