// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.sample;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Skewness or excess kurtosis of the last n values, corrected for the sample's size.
 *
 * <p>Source: the estimators G1 and G2 (D. Joanes and C. Gill, The Statistician 1998). References: pandas 1.5 {@code rolling.skew} and
 * {@code rolling.kurt}, skew and kurtosis of pandas-ta 0.3.14b0: no value for a variance up to 1e-14.
 */
public final class RollingShape extends ComposedReal {

    private static final double LEAST_VARIANCE = 1e-14;

    private final int n;
    private final boolean kurtosis;
    private final PowerSums sums;

    private RollingShape(int n, boolean kurtosis) {
        super(n - 1, 1);
        this.n = n;
        this.kurtosis = kurtosis;
        this.sums = part(new PowerSums(n));
    }

    /** Skewness of {@code n} values, at least 3. */
    public static RollingShape skewness(int n) {
        return new RollingShape(Parameters.requireWindow(n, 3), false);
    }

    /** Excess kurtosis of {@code n} values, at least 4. */
    public static RollingShape kurtosis(int n) {
        return new RollingShape(Parameters.requireWindow(n, 4), true);
    }

    @Override
    protected void compute(double value) {
        sums.add(value);
        boolean defined = sums.isReady() && sums.central(2) > LEAST_VARIANCE;
        set(0, !defined ? Double.NaN : kurtosis ? excess() : skew());
    }

    private double skew() {
        double variance = sums.central(2);
        double count = n;
        return Math.sqrt(count * (count - 1)) / (count - 2) * sums.central(3) / (variance * Math.sqrt(variance));
    }

    private double excess() {
        double variance = sums.central(2);
        double count = n;
        double ratio = sums.central(4) / (variance * variance);
        return ((count * count - 1) * ratio - 3 * (count - 1) * (count - 1)) / ((count - 2) * (count - 3));
    }
}
