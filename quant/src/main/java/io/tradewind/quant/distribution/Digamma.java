// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * The derivative of the logarithm of the gamma function, by its asymptotic series (Abramowitz and Stegun 6.3.18) after the argument was
 * shifted beyond 10 by the recurrence; absolute error near 1e-14.
 */
public final class Digamma {
    private static final double SERIES_FROM = 10;

    private Digamma() {}

    /**
     * The function's value.
     *
     * @param x above 0
     * @return the derivative of {@code log(gamma(x))}
     * @throws IllegalArgumentException when x is not above 0
     */
    public static double of(double x) {
        if (x <= 0) {
            throw new IllegalArgumentException("the digamma function is taken of numbers above 0, not of " + x);
        }
        double shift = 0;
        double z = x;
        while (z < SERIES_FROM) {
            shift += 1 / z;
            z++;
        }
        double s = 1 / (z * z);
        double series = s
                * (1.0 / 12
                        - s * (1.0 / 120 - s * (1.0 / 252 - s * (1.0 / 240 - s * (1.0 / 132 - s * 691.0 / 32_760)))));
        return StrictMath.log(z) - 0.5 / z - series - shift;
    }
}
