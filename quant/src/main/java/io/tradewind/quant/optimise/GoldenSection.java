// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import java.util.function.DoubleUnaryOperator;

/**
 * Search by the golden section for the minimum of a function of one variable between two ends (J. Kiefer, Sequential minimax search
 * for a maximum, Proceedings of the AMS 4, 1953).
 */
public final class GoldenSection {
    private static final double SHARE = 0.6180339887498949;

    private GoldenSection() {}

    /**
     * Searches a minimum.
     *
     * @param function with one minimum between the ends; with several, one of them is found
     * @param from lower end
     * @param to upper end, above the lower one
     * @param tolerance length of the interval that ends the search, above 0
     * @return where the minimum is
     */
    public static double minimise(DoubleUnaryOperator function, double from, double to, double tolerance) {
        double low = from;
        double high = to;
        double left = high - SHARE * (high - low);
        double right = low + SHARE * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        while (high - low > tolerance) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - SHARE * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + SHARE * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        return (low + high) / 2;
    }
}
