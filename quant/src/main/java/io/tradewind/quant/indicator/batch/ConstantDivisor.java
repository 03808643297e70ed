// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

/**
 * Division by one number, many times, by multiplications: the same double as {@code x / divisor}.
 *
 * <p>The product with the rounded reciprocal is corrected once by its exact remainder. Source: P. Markstein, Computation of Elementary
 * Functions on the IBM RISC System/6000 (1990), as given in N. Brisebarre, J.-M. Muller and S. K. Raina, Accelerating Correctly
 * Rounded Floating-Point Division When the Divisor Is Known in Advance (2004). Exact while neither quotient nor remainder leaves the
 * normal range: {@code |x|} is 0 or from 1e-270 to 1e300.
 */
public final class ConstantDivisor {

    private ConstantDivisor() {}

    /**
     * {@code x / divisor}.
     *
     * @param divisor a positive whole number below 2^31
     * @param reciprocal {@code 1 / divisor}
     */
    public static double quotient(double x, double divisor, double reciprocal) {
        double estimate = x * reciprocal;
        return Math.fma(Math.fma(-estimate, divisor, x), reciprocal, estimate);
    }
}
