// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Sines and cosines of the bars of a full cycle, for each whole period up to the longest.
 *
 * <p>Correctly rounded: over a constant price their sums are rounding errors only, and the phase made of them then differs from one
 * mathematical library to the next.
 */
final class CycleAngles {

    static final int LONGEST = 50;

    private static final double FULL_CIRCLE = StrictMath.atan(1) * 8.0;
    private static final int FRACTION_BITS = 160;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(FRACTION_BITS);
    private static final CycleAngles SHARED = new CycleAngles();

    private final double[][] sines = new double[LONGEST + 1][];
    private final double[][] cosines = new double[LONGEST + 1][];

    private CycleAngles() {
        for (int period = 0; period <= LONGEST; period++) {
            sines[period] = new double[period];
            cosines[period] = new double[period];
            for (int bar = 0; bar < period; bar++) {
                BigInteger angle = fixedPoint(bar * FULL_CIRCLE / period);
                sines[period][bar] = alternatingSeries(angle, angle, 1);
                cosines[period][bar] = alternatingSeries(angle, ONE, 0);
            }
        }
    }

    /** The tables, made once. */
    static CycleAngles shared() {
        return SHARED;
    }

    /** Sine at each bar of a period from 0 to {@link #LONGEST}; not to be changed. */
    double[] sines(int period) {
        return sines[period];
    }

    /** Cosine at each bar of a period from 0 to {@link #LONGEST}; not to be changed. */
    double[] cosines(int period) {
        return cosines[period];
    }

    private static BigInteger fixedPoint(double x) {
        return new BigDecimal(x).multiply(new BigDecimal(ONE)).toBigInteger();
    }

    /** Taylor series of the sine (from x, power 1) or the cosine (from 1, power 0). */
    private static double alternatingSeries(BigInteger x, BigInteger first, int firstPower) {
        BigInteger square = x.multiply(x).shiftRight(FRACTION_BITS).negate();
        BigInteger term = first;
        BigInteger sum = first;
        for (int power = firstPower; term.bitLength() > 1; power += 2) {
            BigInteger divisor = BigInteger.valueOf((power + 1L) * (power + 2L));
            term = term.multiply(square).shiftRight(FRACTION_BITS).divide(divisor);
            sum = sum.add(term);
        }
        return Math.scalb(sum.doubleValue(), -FRACTION_BITS);
    }
}
