// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import java.util.function.DoubleUnaryOperator;

/** Arguments of increasing functions, by the false position with a halving at every third step. */
final class Inversion {
    private static final int MOST_STEPS = 300;
    private static final double PRECISION = 1e-15;

    private Inversion() {}

    /** The argument at which an increasing function has a value; the nearer end when it has it nowhere between. */
    static double increasing(DoubleUnaryOperator function, double value, double from, double to) {
        double low = from;
        double high = to;
        double below = Double.NaN;
        double above = Double.NaN;
        for (int step = 0; step < MOST_STEPS; step++) {
            double at = guess(low, high, below, above, step);
            if (at <= low || at >= high || high - low <= PRECISION * Math.max(Math.abs(low), Math.abs(high))) {
                break;
            }
            double difference = function.applyAsDouble(at) - value;
            if (difference == 0) {
                return at;
            } else if (difference < 0) {
                low = at;
                below = difference;
            } else {
                high = at;
                above = difference;
            }
        }
        return -below < above ? low : high;
    }

    private static double guess(double low, double high, double below, double above, int step) {
        double middle = 0.5 * (low + high);
        if (step % 3 == 0 || Double.isNaN(below) || Double.isNaN(above)) {
            return middle;
        }
        double line = low - below * (high - low) / (above - below);
        return line > low && line < high ? line : middle;
    }
}
