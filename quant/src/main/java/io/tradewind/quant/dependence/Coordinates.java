// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.random.Xoshiro256;

/** Checks of points of the unit square and of correlations, and what every copula is at the square's edge. */
final class Coordinates {
    private static final double SMALLEST = 0x1.0p-54;

    private Coordinates() {}

    static double requireInside(double u) {
        if (!(u > 0 && u < 1)) {
            throw new IllegalArgumentException("a coordinate must lie strictly between 0 and 1, got " + u);
        }
        return u;
    }

    static double requireCorrelation(double correlation) {
        if (!(correlation > -1 && correlation < 1)) {
            throw new IllegalArgumentException("correlation must lie strictly between -1 and 1, got " + correlation);
        }
        return correlation;
    }

    static boolean atEdge(double u, double v) {
        if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) {
            throw new IllegalArgumentException("coordinates must lie between 0 and 1, got " + u + " and " + v);
        }
        return u == 0 || v == 0 || u == 1 || v == 1;
    }

    static double edge(double u, double v) {
        return u == 1 ? v : v == 1 ? u : 0;
    }

    /** Strictly between 0 and 1. */
    static double uniform(Xoshiro256 random) {
        return random.nextDouble() + SMALLEST;
    }
}
