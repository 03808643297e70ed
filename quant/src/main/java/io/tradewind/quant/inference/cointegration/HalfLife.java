// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.cointegration;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.LeastSquares;
import java.util.Arrays;

/**
 * How long a spread takes to lose half of its distance from its mean, in observations.
 *
 * <p>The regression is {@code s(t) - s(t-1) = intercept + speed s(t-1) + e(t)}. With a speed not below 0 nothing reverts, and both are
 * infinite.
 *
 * @param speed the coefficient, below 0 for a spread that reverts
 * @param continuous {@code -log(2) / speed}: the speed taken for that of an Ornstein-Uhlenbeck process, as E. P. Chan, Algorithmic trading (2013), has it
 * @param discrete {@code -log(2) / log(1 + speed)}: exact for the autoregression; 0 when the speed is -1 or below, and it overshoots
 */
public record HalfLife(double speed, double continuous, double discrete) {
    private static final int LEAST_VALUES = 4;
    private static final double LOG_TWO = 0.6931471805599453;

    /**
     * Of a spread.
     *
     * @param spread finite values that are not all alike
     * @return both half-lives
     * @throws IllegalArgumentException when the spread is short, constant or not finite
     */
    public static HalfLife of(double[] spread) {
        Samples.requireVariation("spread", Samples.requireFinite("spread", spread, LEAST_VALUES));
        double[] before = Arrays.copyOf(spread, spread.length - 1);
        LeastSquares fit = LeastSquares.fit(Samples.differences(spread), LeastSquares.ones(before.length), before);
        Samples.requireResiduals(spread, fit.rss(), before.length);
        double speed = fit.coefficient(1);
        if (speed >= 0) {
            return new HalfLife(speed, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        return new HalfLife(speed, -LOG_TWO / speed, speed <= -1 ? 0 : -LOG_TWO / StrictMath.log1p(speed));
    }
}
