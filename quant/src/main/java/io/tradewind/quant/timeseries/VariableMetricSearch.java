// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import io.tradewind.quant.optimise.Minimum;
import io.tradewind.quant.optimise.NumericalDerivatives;
import io.tradewind.quant.optimise.Objective;
import java.util.Arrays;

/**
 * The variable metric method with the steps and the end of R's {@code optim(method = "BFGS")}, so that a fit follows the reference to
 * the same one of several local minima and stops as near to it.
 *
 * <p>Source: J. C. Nash, Compact Numerical Methods for Computers, 2nd edition 1990, algorithm 21; central differences of 0.001 in scaled
 * variables. Values that are not finite count as worse than anything.
 */
final class VariableMetricSearch {
    private static final double SHORTEN = 0.2;
    private static final double SUFFICIENT = 1e-4;
    private static final double SAME_POINT = 10;
    private static final double RELATIVE_TOLERANCE = Math.sqrt(Math.ulp(1.0));
    private static final double STEP = 1e-3;

    /** Added to values while they are compared: the end is relative to them, and theirs of standardised series are near 0. */
    private static final double OFFSET = 6;

    private final Objective function;
    private final double[] steps;
    private final int variables;
    private final double[][] inverse;
    private final double[] direction;
    private double[] point;
    private double[] gradient;
    private double value;
    private int evaluations;
    private int gradients;
    private int resetAt;

    private VariableMetricSearch(Objective function, double[] start) {
        this.variables = start.length;
        this.steps = new double[variables];
        this.inverse = new double[variables][variables];
        this.direction = new double[variables];
        this.function = function;
        this.point = start.clone();
        this.gradient = new double[variables];
        Arrays.fill(steps, STEP);
    }

    /**
     * Searches a minimum.
     *
     * @param function finite at the start
     * @param start where to begin
     * @param scales size of each variable, above 0 (R's {@code parscale})
     * @param iterations the search ends unconverged after so many
     * @return the point reached, in unscaled variables
     */
    static Minimum minimise(Objective function, double[] start, double[] scales, int iterations) {
        Objective scaled = x -> function.valueAt(times(x, scales)) + OFFSET;
        double[] origin = new double[start.length];
        for (int i = 0; i < origin.length; i++) {
            origin[i] = start[i] / scales[i];
        }
        VariableMetricSearch search = new VariableMetricSearch(scaled, origin);
        Minimum found = search.run(iterations);
        return new Minimum(
                times(found.point(), scales),
                found.value() - OFFSET,
                found.gradientNorm(),
                found.iterations(),
                found.evaluations(),
                found.converged());
    }

    private static double[] times(double[] x, double[] scales) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = x[i] * scales[i];
        }
        return result;
    }

    private Minimum run(int limit) {
        value = evaluate(point);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the function is not finite at the start " + Arrays.toString(point));
        }
        gradient = slopes();
        gradients = 1;
        resetAt = 1;
        boolean ended = variables == 0;
        int iteration = 1;
        while (!ended && iteration < limit) {
            int before = gradients;
            ended = step();
            iteration += gradients - before;
            if (gradients - resetAt > 2 * variables) {
                resetAt = gradients;
            }
        }
        double norm = largest(gradient);
        return new Minimum(point.clone(), value, norm, iteration, evaluations, ended && Double.isFinite(norm));
    }

    /** One step; true when the search has ended. */
    private boolean step() {
        if (resetAt == gradients) {
            identity();
        }
        double slope = aim();
        if (!(slope < 0)) {
            return fresh();
        }
        double[] from = point;
        double before = value;
        double length = shorten(slope);
        if (length == 0 || Math.abs(value - before) <= RELATIVE_TOLERANCE * (Math.abs(before) + RELATIVE_TOLERANCE)) {
            if (length == 0) {
                point = from;
                value = before;
            }
            return fresh();
        }
        improve(length);
        return false;
    }

    /** True when the metric was the identity already; else it will be at the next step. */
    private boolean fresh() {
        boolean was = resetAt == gradients;
        resetAt = gradients;
        return was;
    }

    private void identity() {
        for (int i = 0; i < variables; i++) {
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = 1;
        }
    }

    private double aim() {
        double slope = 0;
        for (int i = 0; i < variables; i++) {
            double sum = 0;
            for (int j = 0; j < variables; j++) {
                sum -= inverse[i][j] * gradient[j];
            }
            direction[i] = sum;
            slope += sum * gradient[i];
        }
        return slope;
    }

    /** Moves along the direction until the value falls enough; 0 when the point no longer changes. */
    private double shorten(double slope) {
        double[] from = point;
        double best = value;
        for (double length = 1; ; length *= SHORTEN) {
            double[] trial = new double[variables];
            boolean moved = false;
            for (int i = 0; i < variables; i++) {
                trial[i] = from[i] + length * direction[i];
                moved |= SAME_POINT + from[i] != SAME_POINT + trial[i];
            }
            if (!moved) {
                return 0;
            }
            double reached = evaluate(trial);
            if (Double.isFinite(reached) && reached <= best + slope * length * SUFFICIENT) {
                point = trial;
                value = reached;
                return length;
            }
        }
    }

    private void improve(double length) {
        double[] old = gradient;
        gradient = slopes();
        gradients++;
        double[] change = new double[variables];
        double along = 0;
        for (int i = 0; i < variables; i++) {
            direction[i] *= length;
            change[i] = gradient[i] - old[i];
            along += direction[i] * change[i];
        }
        if (along > 0) {
            update(change, along);
        } else {
            resetAt = gradients;
        }
    }

    private void update(double[] change, double along) {
        double[] mapped = new double[variables];
        double curvature = 0;
        for (int i = 0; i < variables; i++) {
            for (int j = 0; j < variables; j++) {
                mapped[i] += inverse[i][j] * change[j];
            }
            curvature += mapped[i] * change[i];
        }
        double factor = 1 + curvature / along;
        for (int i = 0; i < variables; i++) {
            for (int j = 0; j < variables; j++) {
                inverse[i][j] +=
                        (factor * direction[i] * direction[j] - direction[i] * mapped[j] - mapped[i] * direction[j])
                                / along;
            }
        }
    }

    private double evaluate(double[] x) {
        evaluations++;
        return function.valueAt(x);
    }

    private double[] slopes() {
        evaluations += 2 * variables;
        return NumericalDerivatives.gradient(function, point, steps);
    }

    private static double largest(double[] values) {
        double result = 0;
        for (double value : values) {
            result = Math.max(result, Math.abs(value)); // NaN when any slope is
        }
        return result;
    }
}
