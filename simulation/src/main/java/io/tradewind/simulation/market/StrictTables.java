// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

/**
 * Logarithm and exponential from tables that {@link StrictMath} filled once: the same bits on every machine, several times faster.
 *
 * <p>Both take the nearest of 2,048 table points and a second-order correction; the relative error of the exponential and the
 * absolute error of the logarithm stay below 1e-10.
 */
final class StrictTables {
    private static final int BITS = 11;
    private static final int POINTS = 1 << BITS;
    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENT_BIAS = 1023;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final long ONE = (long) EXPONENT_BIAS << MANTISSA_BITS;
    private static final double LN_2 = StrictMath.log(2);
    private static final double STEP = LN_2 / POINTS;
    private static final double STEPS_PER_UNIT = POINTS / LN_2;
    private static final double UNDERFLOW = 600;
    private static final double[] LOG = new double[POINTS];
    private static final double[] INVERSE = new double[POINTS];
    private static final double[] EXP = new double[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            double centre = 1 + (i + 0.5) / POINTS;
            LOG[i] = StrictMath.log(centre);
            INVERSE[i] = 1 / centre;
            EXP[i] = StrictMath.exp(-i * STEP);
        }
    }

    private StrictTables() {}

    /** The negative natural logarithm of a positive normal number. */
    static double minusLog(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> MANTISSA_BITS) - EXPONENT_BIAS;
        long mantissa = bits & MANTISSA;
        int index = (int) (mantissa >>> (MANTISSA_BITS - BITS));
        double rest = Double.longBitsToDouble(ONE | mantissa) * INVERSE[index] - 1;
        return -(exponent * LN_2 + LOG[index] + rest - 0.5 * rest * rest);
    }

    /** {@code exp(-x)} for x from 0 on; 0 beyond {@value #UNDERFLOW}. */
    static double expMinus(double x) {
        if (x > UNDERFLOW) {
            return 0;
        }
        int steps = (int) (x * STEPS_PER_UNIT);
        double rest = x - steps * STEP;
        double scale = Double.longBitsToDouble((long) (EXPONENT_BIAS - (steps >>> BITS)) << MANTISSA_BITS);
        return scale * EXP[steps & (POINTS - 1)] * (1 - rest + 0.5 * rest * rest);
    }
}
