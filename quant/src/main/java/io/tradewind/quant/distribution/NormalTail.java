// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * Upper tail of the standard normal law, {@code exp(-x^2 / 2) * erfcx(x / sqrt 2) / 2}, with the scaled complementary error
 * function by rational Chebyshev approximation on three intervals.
 *
 * <p>Source: W. J. Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23 (1969). The
 * relative error stays near 1e-15 until the result leaves the normal numbers, near x = 37.5.
 */
final class NormalTail {

    private static final double INVERSE_SQRT_PI = 0.5641895835477563;
    private static final double SMALL = 0.46875;
    private static final double LARGE = 4.0;
    private static final double SQRT_HALF = 0.7071067811865476;
    private static final double UNDERFLOW = 39;

    private static final double[] SMALL_NUMERATOR = {
        3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655, 0.18577770618460315
    };
    private static final double[] SMALL_DENOMINATOR = {
        2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1.0
    };
    private static final double[] MIDDLE_NUMERATOR = {
        1230.3393547979972,
        2051.0783778260716,
        1712.0476126340707,
        881.952221241769,
        298.6351381974001,
        66.11919063714163,
        8.883149794388377,
        0.5641884969886701,
        2.1531153547440383E-08
    };
    private static final double[] MIDDLE_DENOMINATOR = {
        1230.3393548037495,
        3439.3676741437216,
        4362.619090143247,
        3290.7992357334597,
        1621.3895745666903,
        537.1811018620099,
        117.6939508913125,
        15.744926110709835,
        1.0
    };
    private static final double[] LARGE_NUMERATOR = {
        0.0006587491615298378,
        0.016083785148742275,
        0.12578172611122926,
        0.36034489994980445,
        0.30532663496123236,
        0.016315387137302097
    };
    private static final double[] LARGE_DENOMINATOR = {
        0.0023352049762686918, 0.06051834131244132, 0.5279051029514285, 1.8729528499234673, 2.568520192289822, 1.0
    };

    private NormalTail() {}

    /** Probability of a standard normal value above x. */
    static double above(double x) {
        double argument = StrictMath.abs(x) * SQRT_HALF;
        if (argument <= SMALL) {
            double square = argument * argument;
            double share = polynomial(SMALL_NUMERATOR, square) / polynomial(SMALL_DENOMINATOR, square);
            return 0.5 - 0.5 * (x * SQRT_HALF) * share;
        }
        double magnitude = StrictMath.abs(x);
        double tail = magnitude >= UNDERFLOW ? 0 : 0.5 * gaussian(magnitude) * scaledTail(argument);
        return x < 0 ? 1 - tail : tail;
    }

    private static double scaledTail(double x) {
        if (x <= LARGE) {
            return polynomial(MIDDLE_NUMERATOR, x) / polynomial(MIDDLE_DENOMINATOR, x);
        }
        double inverse = 1 / (x * x);
        double correction = inverse * polynomial(LARGE_NUMERATOR, inverse) / polynomial(LARGE_DENOMINATOR, inverse);
        return (INVERSE_SQRT_PI - correction) / x;
    }

    /** exp(-x^2 / 2) without the rounding of x^2: x is split so that the square of its head is exact. */
    private static double gaussian(double x) {
        double head = StrictMath.floor(x * 16) / 16;
        double rest = (x - head) * (x + head);
        return StrictMath.exp(-0.5 * head * head) * StrictMath.exp(-0.5 * rest);
    }

    private static double polynomial(double[] ascending, double x) {
        double value = ascending[ascending.length - 1];
        for (int i = ascending.length - 2; i >= 0; i--) {
            value = value * x + ascending[i];
        }
        return value;
    }
}
