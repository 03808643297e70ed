// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals of smooth functions by Gauss and Legendre's rule of eight points, halved until two halves agree with their whole.
 *
 * <p>Source: P. J. Davis and P. Rabinowitz, Methods of Numerical Integration, 1984. Open: the ends are never evaluated.
 */
final class Quadrature {
    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };
    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };
    private static final int DEEPEST = 40;

    private Quadrature() {}

    /** The integral from one end to the other with about the given absolute error. */
    static double integrate(DoubleUnaryOperator function, double from, double to, double error) {
        return refine(function, from, to, rule(function, from, to), error, DEEPEST);
    }

    private static double refine(
            DoubleUnaryOperator function, double from, double to, double whole, double error, int depth) {
        double middle = 0.5 * (from + to);
        double left = rule(function, from, middle);
        double right = rule(function, middle, to);
        double sum = left + right;
        if (depth == 0 || !(Math.abs(sum - whole) > error)) {
            return sum;
        }
        return refine(function, from, middle, left, 0.5 * error, depth - 1)
                + refine(function, middle, to, right, 0.5 * error, depth - 1);
    }

    private static double rule(DoubleUnaryOperator function, double from, double to) {
        double half = 0.5 * (to - from);
        double middle = 0.5 * (from + to);
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double step = half * NODES[i];
            sum += WEIGHTS[i] * (function.applyAsDouble(middle - step) + function.applyAsDouble(middle + step));
        }
        return half * sum;
    }

    /** Points of the rule on equal panels of (0, 1). */
    static double[] nodes(int panels) {
        double[] nodes = new double[panels * 2 * NODES.length];
        for (int i = 0; i < nodes.length; i++) {
            int within = i % (2 * NODES.length);
            double node = within < NODES.length ? -NODES[within] : NODES[within - NODES.length];
            int panel = i / (2 * NODES.length);
            nodes[i] = (panel + 0.5 * (1 + node)) / panels;
        }
        return nodes;
    }

    /** Weights of {@link #nodes}. */
    static double[] weights(int panels) {
        double[] weights = new double[panels * 2 * NODES.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.5 * WEIGHTS[i % NODES.length] / panels;
        }
        return weights;
    }
}
