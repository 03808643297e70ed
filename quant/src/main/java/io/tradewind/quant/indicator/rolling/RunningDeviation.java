// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Variance or standard deviation of the last n values, or of all values from the n-th on (TTR 0.24.3: runVar, runSD).
 *
 * <p>The divisor is n - 1 for a sample and n for a population. Equal values give exactly 0.
 */
public final class RunningDeviation extends ComposedReal {

    private final RunningCovariance covariance;
    private final boolean root;

    private RunningDeviation(int n, boolean sample, boolean cumulative, boolean root) {
        super(n - 1, 1);
        this.covariance = part(RunningCovariance.covariance(n, sample, cumulative));
        this.root = root;
    }

    /** A variance; {@code n} is at least 2 for a sample, 1 otherwise. */
    public static RunningDeviation variance(int n, boolean sample, boolean cumulative) {
        return new RunningDeviation(n, sample, cumulative, false);
    }

    /** A standard deviation; {@code n} is at least 2 for a sample, 1 otherwise. */
    public static RunningDeviation standard(int n, boolean sample, boolean cumulative) {
        return new RunningDeviation(n, sample, cumulative, true);
    }

    @Override
    protected void compute(double value) {
        double variance = covariance.update(value, value);
        set(0, root ? Math.sqrt(variance) : variance);
    }
}
