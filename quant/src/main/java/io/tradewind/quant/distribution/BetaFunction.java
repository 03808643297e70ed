// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * The logarithm of the beta function and the regularised incomplete beta function.
 *
 * <p>The latter is the continued fraction of the Digital Library of Mathematical Functions 8.17.22 by Lentz's method, on the side of
 * the mean where it converges quickly. Relative error below 1e-12 for parameters up to 1,000.
 */
public final class BetaFunction {
    private static final double PRECISION = 0x1.0p-54;
    private static final int MOST_TERMS = 100_000;

    private BetaFunction() {}

    /**
     * Natural logarithm of the beta function.
     *
     * @param a above 0
     * @param b above 0
     * @return {@code log(gamma(a) gamma(b) / gamma(a + b))}
     * @throws IllegalArgumentException when a parameter is not above 0
     */
    public static double logarithm(double a, double b) {
        return GammaFunction.logarithm(a) + GammaFunction.logarithm(b) - GammaFunction.logarithm(a + b);
    }

    /**
     * The regularised incomplete beta function {@code I(x; a, b)}: 0 at 0, 1 at 1.
     *
     * @param x 0 to 1
     * @param a above 0
     * @param b above 0
     * @return 0 to 1
     * @throws IllegalArgumentException when an argument is out of its range
     */
    public static double regularised(double x, double a, double b) {
        if (x < 0 || x > 1 || a <= 0 || b <= 0) {
            throw new IllegalArgumentException(
                    "an incomplete beta function needs x within 0 to 1 and parameters above 0, got " + x + ", " + a
                            + " and " + b);
        }
        if (x == 0 || x == 1) {
            return x;
        }
        double scale = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logarithm(a, b));
        return x < (a + 1) / (a + b + 2) ? scale * fraction(x, a, b) / a : 1 - scale * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / GammaFunction.awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        double change = 0;
        for (int m = 1; m < MOST_TERMS && StrictMath.abs(change - 1) > PRECISION; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / GammaFunction.awayFromZero(1 + even * d);
            c = GammaFunction.awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / GammaFunction.awayFromZero(1 + odd * d);
            c = GammaFunction.awayFromZero(1 + odd / c);
            change = d * c;
            value *= change;
        }
        return value;
    }
}
