// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * The distribution function of Kolmogorov's distance as the limit law and three corrections in powers of {@code n^(-1/2)}.
 *
 * <p>Source: W. Pelz and I. J. Good, Approximating the lower tail-areas of the Kolmogorov-Smirnov one-sample statistic, Journal of the Royal
 * Statistical Society B 38 (1976), as printed by R. Simard and P. L'Ecuyer (2011), equation 9.
 */
final class PelzGood {
    private static final double PI2 = StrictMath.PI * StrictMath.PI;
    private static final double ROOT_TWO_PI = Math.sqrt(2 * StrictMath.PI);
    private static final int MOST_TERMS = 200;

    private final double z2;
    private final double z4;
    private final double z6;
    private double zeroth;
    private double first;
    private double second;
    private double third;
    private double wholeSecond;
    private double wholeThird;

    private PelzGood(double z) {
        this.z2 = z * z;
        this.z4 = z2 * z2;
        this.z6 = z4 * z2;
    }

    /** Probability of a distance at most d among n values. */
    static double cumulative(int n, double d) {
        double root = Math.sqrt(n);
        double z = root * d;
        PelzGood sums = new PelzGood(z);
        for (int k = 0; k < MOST_TERMS; k++) {
            sums.addHalf(k + 0.5);
            sums.addWhole(k + 1);
        }
        double z3 = sums.z2 * z;
        double k0 = ROOT_TWO_PI / z * sums.zeroth;
        double k1 = ROOT_TWO_PI / (6 * sums.z4) * sums.first;
        double k2 = ROOT_TWO_PI / (72 * sums.z6 * z) * sums.second - ROOT_TWO_PI / (36 * z3) * sums.wholeSecond;
        double k3 =
                ROOT_TWO_PI / (6480 * sums.z6 * sums.z4) * sums.third + ROOT_TWO_PI / (216 * sums.z6) * sums.wholeThird;
        return k0 + k1 / root + k2 / n + k3 / (n * root);
    }

    /** The terms over half-odd numbers. */
    private void addHalf(double k) {
        double a = PI2 * k * k;
        double weight = StrictMath.exp(-a / (2 * z2));
        zeroth += weight;
        first += weight * (a - z2);
        second += weight * (6 * z6 + 2 * z4 + a * (2 * z4 - 5 * z2) + a * a * (1 - 2 * z2));
        third += weight
                * (-30 * z6
                        - 90 * z6 * z2
                        + a * (135 * z4 - 96 * z6)
                        + a * a * (212 * z4 - 60 * z2)
                        + a * a * a * (5 - 30 * z2));
    }

    private void addWhole(int k) {
        double a = PI2 * k * k;
        double weight = StrictMath.exp(-a / (2 * z2));
        wholeSecond += weight * a;
        wholeThird += weight * (3 * a * z2 - a * a);
    }
}
