// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

/** Debye's functions n / x^n times the integral of t^n / (exp(t) - 1) from 0 to x; M. Abramowitz and I. Stegun, 27.1. */
public final class Debye {
    private static final double ERROR = 1e-14;

    private Debye() {}

    /** The first function; 1 at 0. */
    public static double first(double x) {
        return x < 0 ? first(-x) - x / 2 : x == 0 ? 1 : integral(x, 1) / x;
    }

    /** The second function; 1 at 0. */
    public static double second(double x) {
        return x < 0 ? second(-x) - 2 * x / 3 : x == 0 ? 1 : 2 * integral(x, 2) / (x * x);
    }

    private static double integral(double x, int power) {
        return Quadrature.integrate(t -> (power == 1 ? t : t * t) / StrictMath.expm1(t), 0, x, ERROR);
    }
}
