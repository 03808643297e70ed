// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

/** When TA-Lib 0.6 takes a denominator for zero: within 1e-14 of it. */
public final class ZeroTest {

    private static final double EPSILON = 1e-14;

    private ZeroTest() {}

    /** Whether the value is within 1e-14 of zero. */
    public static boolean isZero(double value) {
        return -EPSILON < value && value < EPSILON;
    }

    /** Whether the value is below 1e-14. */
    public static boolean isZeroOrNegative(double value) {
        return value < EPSILON;
    }
}
