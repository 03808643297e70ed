// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import io.tradewind.quant.optimise.Bfgs;
import io.tradewind.quant.optimise.Box;
import io.tradewind.quant.optimise.Minimum;
import io.tradewind.quant.optimise.NumericalDerivatives;
import io.tradewind.quant.optimise.Objective;

/**
 * Whether the end of a search is a minimum, by its gradient, and further steps towards one where it is not.
 *
 * <p>The objective is half the mean of -2 log-likelihood of a standardised series, the variables are those of the search divided by
 * their scales, so the bound means the same for every unit and length of a series.
 */
final class ArimaPolish {
    /** A minimum has no slope above this in a scaled variable. */
    static final double SLOPE = 1e-3;

    private static final int ITERATIONS = 100;
    private static final double TOLERANCE = 1e-6;

    private ArimaPolish() {}

    /** The end with its own gradient; when that is too large, the end of more steps. Converged says whether the slope is small. */
    static Minimum of(Objective objective, Minimum end, double[] scales) {
        double slope = slope(objective, end.point(), scales);
        if (!end.converged() || slope <= SLOPE || !Double.isFinite(end.value())) {
            return judged(end, end.point(), end.value(), slope);
        }
        Objective scaled = scaled(objective, scales);
        double[] start = new double[scales.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = end.point()[i] / scales[i];
        }
        Minimum more = Bfgs.minimise(
                scaled, Box.unbounded(start.length), start, new Bfgs.Options(TOLERANCE, ITERATIONS, null));
        double[] point = times(more.point(), scales);
        return judged(end, point, more.value(), slope(objective, point, scales));
    }

    /** The same point with its own gradient. */
    static Minimum judged(Objective objective, Minimum end, double[] scales) {
        return judged(end, end.point(), end.value(), slope(objective, end.point(), scales));
    }

    private static Minimum judged(Minimum end, double[] point, double value, double slope) {
        return new Minimum(point, value, slope, end.iterations(), end.evaluations(), end.converged() && slope <= SLOPE);
    }

    /** Largest slope in a scaled variable, by differences small enough for sharp minima; NaN where one is not defined. */
    private static double slope(Objective objective, double[] point, double[] scales) {
        double[] start = new double[point.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = point[i] / scales[i];
        }
        double largest = 0;
        for (double slope : NumericalDerivatives.gradient(scaled(objective, scales), start)) {
            largest = Math.max(largest, Math.abs(slope));
        }
        return largest;
    }

    private static Objective scaled(Objective objective, double[] scales) {
        return x -> {
            double value = objective.valueAt(times(x, scales));
            return value == Double.MAX_VALUE ? Double.POSITIVE_INFINITY : value;
        };
    }

    private static double[] times(double[] x, double[] scales) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = x[i] * scales[i];
        }
        return result;
    }
}
